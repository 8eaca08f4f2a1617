# `rare` : ce qui n’arrive presque jamais.

verb-rare = Estime la probabilité d’un événement qui n’arrive presque jamais, par fractionnement
verb-rare-more =
    Les trajectoires qui montent sont copiées et continuent avec d’autres tirages : une guerre qu’une partie sur cent mille rencontre est rencontrée souvent, et chaque fois ne compte que pour ce qu’elle a de probable.
    Sans --event, la question porte sur l’issue la plus grave du scénario.

    Exemple :
      escalade rare caucasus --event war
arg-rare-event = Ce dont il est question : war, "rung >= 5", "outcome is NOM", ou toute condition [l’issue la plus grave]
arg-score = Formule qui croît en chemin vers l’événement [ce que le scénario dit de son issue, sinon l’échelon de la première paire suivie]
arg-method = Comment les trajectoires sont fractionnées : fixed-effort (effort fixe) ou adaptive (adaptative) [fixed-effort]
arg-levels = Niveaux du score où les trajectoires sont copiées, par exemple 3,5,7 ; ou auto : un essai les trouve [auto]
arg-effort = Trajectoires par étape [500]
arg-replications = Répétitions indépendantes, dont l’intervalle est tiré ; 10 au moins [20]
arg-rare-paths = Montrer par quels records l’événement arrive, chaque chemin comptant selon son poids
arg-naive = Parties simples auxquelles confronter la réponse ; 0 pour aucune [autant qu’en permet le même coût]

rare-no-outcome = ce scénario n’a pas d’issues : posez une autre question avec --event
rare-no-score = ce scénario ne suit aucune paire : dites avec --score ce qui croît en chemin vers l’événement
rare-levels = --levels { $given } : les niveaux sont des nombres croissants séparés par des virgules, par exemple 3,5,7
rare-adaptive-levels = --method adaptive trouve ses niveaux seule : retirez --levels, ou choisissez fixed-effort

rare-method = moyenne de répétitions indépendantes du fractionnement, intervalle t à 95 % ; parties simples : intervalle exact ou de Wilson ; erreur de simulation seule
rare-head = { $scenario } : quelle est la probabilité de { $event } ? Les trajectoires sont fractionnées selon { $score }.
rare-answer = { $chance } ; intervalle à 95 % : de { $low } à { $high } (t, { $replications } répétitions).
rare-refused = Aucun intervalle n’est donné. { $reasons }
rare-doubt-never = Aucune des { $n } répétitions n’a rencontré l’événement.
rare-doubt-few = { $n } répétitions ne suffisent pas : il en faut au moins 10.
rare-doubt-zeros = { $zeros } répétitions sur { $n } n’ont pas rencontré l’événement ; un intervalle tiré d’elles serait trop court.
rare-doubt-one = Une seule répétition porte { $share } de la somme ; un intervalle tiré d’elles serait trop court.
rare-doubt-plain = Les parties simples disent autre chose : le score ne voit peut-être pas l’un des chemins qui mènent à l’événement.
rare-bound = Ce qu’on peut dire : { $hits } sur { $runs } parties simples, donc au plus { $most } (exact, unilatéral, 95 %). Un --effort plus grand, ou un --score qui voit mieux le chemin, peut aider.
rare-bound-hits = Ce qu’on peut dire : { $hits } sur { $runs } parties simples, de { $low } à { $high } ({ $method }, 95 %). Un --effort plus grand, ou un --score qui voit mieux le chemin, peut aider.
rare-no-bound = On ne peut rien dire sans parties simples : retirez --naive 0.
rare-one-in = 1 sur { $n }
rare-zero = 0
rare-level = copiées à
rare-passed = franchi par
rare-level-score = score { $level }
rare-level-event = l’événement
rare-nobody = personne n’est allé si loin
rare-plain = Parties simples : { $hits } sur { $runs }, de { $low } à { $high } ({ $method }, 95 %) : trop peu de cas pour un test, et rien contre l’estimation.
rare-plain-off = Parties simples : { $hits } sur { $runs }, de { $low } à { $high } ({ $method }, 95 %) : elles ne s’accordent pas.
rare-plain-z = Parties simples : { $hits } sur { $runs }, de { $low } à { $high } ({ $method }, 95 %) : elles s’accordent, z = { $z }.
rare-plain-z-off = Parties simples : { $hits } sur { $runs }, de { $low } à { $high } ({ $method }, 95 %) : elles ne s’accordent pas, z = { $z }.
rare-ways = Ce qui a d’abord militarisé la crise, sur les trajectoires qui mènent à l’événement :
rare-tree = Records sur les chemins vers l’événement, { $pair } : chaque nouveau plus haut échelon avec l’acte qui l’a atteint, et la part de la probabilité qui passe par là.
rare-tree-method = Parts à partir de 2 % (--out les a toutes) : rapports de sommes de poids, les répétitions étant les cas, à 95 %.
rare-family = Les descendantes d’un même début portent { $share } de ce qui a été trouvé : prudence, et essayez un autre --score.
rare-cost = { $turns } tours ont été joués, et { $pilot } pour l’essai.
rare-cost-gain = { $turns } tours ont été joués, et { $pilot } pour l’essai, pour une erreur type de { $error } de l’estimation. Parties simples qu’il faudrait pour la même erreur : { $runs } ; le fractionnement coûte { $gain } fois moins.

table-rare = L’estimation d’un événement, avec ce dont elle est faite
    .event = Ce dont il était question
    .score = Formule selon laquelle les trajectoires ont été fractionnées
    .method = Comment elles l’ont été : fixed-effort (effort fixe) ou adaptive (adaptative)
    .chance = Probabilité de l’événement dans une partie ; absente quand aucun intervalle n’est tenable
    .low = Borne inférieure de son intervalle t à 95 % sur les répétitions
    .high = Borne supérieure de son intervalle t à 95 % sur les répétitions
    .refused = Pourquoi aucun intervalle n’est donné ; vide quand il y en a un
    .mean_of_replications = Moyenne des estimations des répétitions, avec ou sans intervalle
    .standard_error = Erreur type de cette moyenne
    .replications = Répétitions indépendantes
    .zero_replications = Répétitions qui n’ont pas rencontré l’événement
    .largest_family = Plus grande part des trajectoires abouties d’une répétition qui descendent d’une même trajectoire de sa première étape, en moyenne pondérée
    .turns = Tours joués pour les répétitions
    .pilot_turns = Tours joués pour trouver les niveaux
    .plain_runs = Parties simples jouées à côté
    .plain_hits = Parties simples où l’événement s’est produit
    .plain_low = Borne inférieure de l’intervalle à 95 % de leur part
    .plain_high = Borne supérieure de l’intervalle à 95 % de leur part
    .z = Estimation moins part des parties simples, en erreurs types ; seulement à partir de 10 cas
    .gain = Tours qu’il faudrait à des parties simples pour la même erreur type, rapportés aux tours joués
table-rare_replications = Une ligne par répétition
    .replication = Son numéro, à partir de 0
    .estimate = Son estimation de la probabilité de l’événement
    .hits = Trajectoires où l’événement s’est produit
    .largest_family = Plus grande part d’entre elles qui descend d’une même trajectoire de la première étape
    .turns = Tours joués
table-rare_stages = Une ligne par répétition et étape
    .replication = Numéro de la répétition, à partir de 0
    .stage = L’étape, à partir de 1 ; dans la méthode adaptative, la ronde
    .level = Score à atteindre (méthode adaptative : à dépasser) ; absent pour l’événement lui-même
    .paths = Trajectoires de l’étape
    .passed = Celles qui y sont parvenues
table-rare_tree = L’arbre des préfixes des records sur les chemins vers l’événement, une ligne par pas
    .node = Numéro du pas ; 0 est le départ
    .parent = Numéro du pas précédent
    .depth = Pas depuis le départ
    .rung = Échelon atteint
    .step = Ce qui a causé le pas
    .paths = Chemins qui passent par là
    .weight = Somme de leurs poids
    .share = Leur part du poids de tous les chemins vers l’événement
    .low = Borne basse de son intervalle à 95 % sur les répétitions
    .high = Borne haute de son intervalle à 95 % sur les répétitions
    .method = Comment l’intervalle a été obtenu
table-rare_paths = Une ligne par trajectoire où l’événement s’est produit ; avec leurs poids, un échantillon des façons dont il se produit
    .path = Son numéro, à partir de 0
    .replication = Numéro de sa répétition, qui est aussi son numéro de partie
    .weight = Ce qu’elle compte ; les poids de toutes ont pour somme la moyenne des répétitions
    .ancestor = Trajectoire de la première étape dont elle descend
    .turn = Tour de l’événement
    .rungs = Tours où la première paire suivie est montée plus haut que jamais, chacun avec l’échelon : 3:2 5:4
    .opening = Ce qui a porté d’abord la première paire suivie à l’échelon 5, ou au sommet d’une échelle plus courte : qui et l’acte, ou la règle
    .branches = Branches où elle a puisé, chacune avec les tours joués avant : 0:4294967296 5:8589934593
