scenario-title = Caucase du Sud, 2025 : sans les affirmations contestées
