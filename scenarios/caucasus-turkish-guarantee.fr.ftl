scenario-title = Caucase du Sud, 2025 : la garantie est invoquée
inject-baku_calls_on_ankara = Bakou invoque la Déclaration de Choucha
