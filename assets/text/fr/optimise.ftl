# optimise

verb-optimise = Cherche le risque le plus bas parmi des postures d’acteurs, ou des nombres du scénario
verb-optimise-more =
    Exemples :
      escalade optimise caucasus --postures RUS=dove,utility,hawk --postures AZE=dove,utility,hawk
      escalade optimise caucasus --over params/half_tau --over params/rl_push=0..0.3
    Chaque point est joué avec la même graine et les mêmes numéros de partie. Les menus sont réduits manche après manche ; les nombres sont cherchés par la méthode de l’entropie croisée. Le meilleur est rejoué avec une graine que la recherche n’a pas vue, face au scénario tel qu’il est.

arg-optimise-over = Un nombre à chercher, dans son intervalle déclaré ou dans celui qui est donné ; peut être répété
arg-optimise-postures = Postures d’un acteur entre lesquelles choisir, séparées par des virgules ; peut être répété, et chaque combinaison est essayée
arg-optimise-event = Le risque : war, "rung >= 5", "outcome is NOM", ou toute condition du langage des formules ["rung >= 5"]
arg-optimise-runs = Parties par point ; par candidat à la première manche, environ [60]
arg-optimise-rounds = Tours de 25 points, pour des nombres [8]
arg-optimise-fresh = Parties du chiffre final [1000]

optimise-nothing = rien à chercher : nommez des nombres avec --over ou des postures avec --postures
optimise-postures = « { $given } » n’est pas un menu de postures ; écrivez ACTEUR=LISTE, par exemple RUS=dove,hawk
optimise-many = trop de combinaisons de postures : au plus { $most }
optimise-range = { $path } n’a pas d’intervalle : nommez un nombre qui en déclare un, ou écrivez CHEMIN=BAS..HAUT
optimise-unfit = le scénario ne peut pas être joué avec { $path }={ $value } : choisissez un autre nombre ou un autre intervalle
optimise-unfit-together = le scénario ne peut pas être joué avec les valeurs trouvées ensemble : choisissez d’autres intervalles, ou moins de nombres à la fois
optimise-title = { $scenario }, graine { $seed }. Risque : { $event }.
optimise-postures-head = Postures
optimise-runs = parties
optimise-risk = risque
optimise-dropped = écartée à la manche
optimise-round = manche
optimise-lowest = risque le plus bas
optimise-about = recherche autour de
optimise-best = Le risque le plus bas trouvé, dans ce scénario tel qu’il est écrit :
optimise-fresh = Avec cela, sur { $n } parties d’une graine nouvelle ({ $fresh }) : { $best } ({ $best_interval }).
optimise-own = Tel qu’il est, sur les mêmes : { $own }, { $less } points ({ $less_interval }).
optimise-method-menu = Réduction : le meilleur quart de chaque manche continue, les manches coûtent à peu près autant. Intervalles à 95 % : parts selon Wilson, exacts au-dessous de cinq ; la différence selon la méthode 10 de Newcombe. Les parts de la recherche elle-même ne sont pas des estimations : le meilleur de beaucoup paraît meilleur qu’il n’est.
optimise-method-numbers = Entropie croisée : 25 points par manche, les cinq meilleurs déplacent la recherche. Intervalles à 95 % : parts selon Wilson, exacts au-dessous de cinq ; la différence selon la méthode 10 de Newcombe. Les parts de la recherche elle-même ne sont pas des estimations : le meilleur de beaucoup paraît meilleur qu’il n’est.
optimise-look = Ce que cela change par ailleurs :

table-candidates = Une ligne par combinaison de postures
    .postures = Les postures, telles que --policy les prend
    .runs = Parties de sa dernière manche
    .share = Leur part où l’événement a eu lieu
    .dropped_in_round = Tour où elle a été écartée ; absent pour la meilleure
table-rounds = Une ligne par manche et par nombre cherché
    .round = La manche
    .path = Le nombre
    .mean = Autour de quelle valeur les points ont été tirés
    .spread = Avec quelle étendue
    .lowest_share = Plus basse part de parties avec l’événement parmi les points de la manche
