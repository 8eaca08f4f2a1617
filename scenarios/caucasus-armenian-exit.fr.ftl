scenario-title = Caucase du Sud, 2025 : l’Arménie part tôt
inject-armenia_leaves_the_alliance = L’Arménie annonce qu’elle quitte l’alliance
