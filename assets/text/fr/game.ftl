# game

verb-game = Oppose des postures de deux acteurs, et trouve où aucun ne gagne à changer seul
verb-game-more =
    Exemples :
      escalade game caucasus RUS AZE
      escalade game caucasus RUS ARM --postures dove,hawk,tit_for_tat --event war
      escalade game caucasus RUS AZE --payoff "RUS=capital(RUS)"
    Chaque paire de postures est jouée avec la même graine et les mêmes numéros de partie. Sans --payoff, les deux côtés veulent un risque bas : une partie où l’événement a lieu coûte 100.

arg-game-first = Premier acteur
arg-game-second = Second acteur
arg-game-postures = Postures des deux, ou d’un acteur : utility, dove, hawk, tit_for_tat, uniform ou script:NOM, séparées par des virgules [dove,utility,hawk]
arg-game-payoff = Ce qu’un acteur veut élevé : une formule, prise à la fin de la partie ; peut être donné pour chacun
arg-game-event = Le risque : war, "rung >= 5", "outcome is NOM", ou toute condition du langage des formules ["rung >= 5"]
arg-game-runs = Combien de parties par paire de postures [400]

game-one-actor = { $name } ne peut pas jouer contre lui-même : nommez deux acteurs
game-menu = le menu de { $actor } doit compter de 1 à { $most } postures
game-payoff = « { $given } » n’est pas un gain de l’un des deux acteurs ; écrivez ACTEUR=FORMULE, par exemple RUS=capital(RUS)
game-title = { $first } et { $second } : { $n } parties par paire de postures avec les mêmes tirages, graine { $seed }
game-risk = Risque : { $event }. Un côté sans gain propre perd 100 là où il se réalise.
game-payoffs = gains
game-regrets = regrets
game-event = risque
game-none = Aucun équilibre trouvé : des gains sont égaux.
game-pure = Équilibre : { $first } { $first_mix }, { $second } { $second_mix } ; gains { $first_value } et { $second_value }.
game-mixed = Équilibre mixte : { $first } { $first_mix } ; { $second } { $second_mix } ; gains { $first_value } et { $second_value }.
game-epsilon = Avec une confiance de 95 %, aucun gain n’est faux de plus de { $error } : dans ce scénario tel qu’il est écrit, personne ne gagne plus de { $epsilon } à quitter un équilibre de cette table.
game-method = Intervalles à 95 % : gains tirés du risque selon Wilson, exacts au-dessous de cinq, les autres selon t ; leurs regrets sur les mêmes tirages selon la méthode 10 de Newcombe, les autres selon le t apparié ; la borne de tous les gains ensemble selon Bonferroni, exacte. Équilibres par énumération des supports. Un regret est ce que le côté gagnerait à sa meilleure réponse ; * marque un équilibre pur.

table-payoffs = Une ligne par paire de postures : ce que chaque côté a obtenu, et ce qu’il gagnerait à changer seul
    .first = Posture du premier acteur
    .second = Posture du second acteur
    .runs = Parties
    .event = Parties où l’événement a eu lieu
    .first_payoff = Gain moyen du premier
    .first_low = Borne basse de son intervalle à 95 % (t)
    .first_high = Borne haute de cet intervalle
    .first_regret = Meilleure réponse du premier à cette posture du second, moins ce gain
    .first_regret_low = Borne basse de son intervalle à 95 % (t apparié)
    .first_regret_high = Borne haute de cet intervalle
    .second_payoff = Gain moyen du second
    .second_low = Borne basse de son intervalle à 95 % (t)
    .second_high = Borne haute de cet intervalle
    .second_regret = Meilleure réponse du second à cette posture du premier, moins ce gain
    .second_regret_low = Borne basse de son intervalle à 95 % (t apparié)
    .second_regret_high = Borne haute de cet intervalle
    .pure_equilibrium = Si aucun des deux ne gagne à changer seul
table-equilibria = Une ligne par équilibre, acteur et posture
    .equilibrium = Numéro de l’équilibre
    .actor = L’acteur
    .posture = La posture
    .weight = Probabilité avec laquelle l’acteur la choisit
    .value = Ce que l’acteur obtient à l’équilibre
