scenario-title = Caucase du Sud, 2025 : l’Iran ferme son ciel
