scenario-title = Caucase du Sud, 2025 : sans l’envoi de machines
