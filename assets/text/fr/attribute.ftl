# attribute

verb-attribute = Répartit la probabilité d’un événement entre des interrupteurs du scénario
verb-attribute-more =
    Exemples :
      escalade attribute caucasus
      escalade attribute caucasus --groups any_aid_is_hostile,betrayal,peur=hostile_attribution+insecurity_gain
    Chaque groupe d’interrupteurs est d’abord retiré seul, puis le tout est réparti entre tous les groupes (valeurs de Shapley). Jusqu’à huit groupes, toutes les coalitions sont jouées ; au-delà, des ordres des groupes sont tirés.

arg-attribute-groups = Groupes séparés par des virgules : un interrupteur, ou NOM=INTERRUPTEUR+INTERRUPTEUR [ceux des lectures]
arg-attribute-event = Ce qui est réparti : war, "rung >= 5", "outcome is NOM", ou toute condition du langage des formules ["rung >= 5"]
arg-attribute-runs = Combien de parties par coalition [300]
arg-attribute-orders = Combien d’ordres des groupes, chacun avec l’ordre inverse, au-delà de huit groupes [20]

attribute-switch = le scénario n’a pas d’interrupteur « { $name } » ; il a { $known }
attribute-switch-near = le scénario n’a pas d’interrupteur « { $name } » ; vouliez-vous dire { $near } ?
attribute-twice = l’interrupteur « { $name } » est dans deux groupes : nommez-le une fois
attribute-name = « { $name } » ne nomme aucun groupe, ou en nomme deux : il faut à chaque groupe un nom à lui
attribute-none = aucun interrupteur de ce scénario n’est en marche : il n’y a rien à retirer
attribute-many = trop de groupes : nommez-en au plus { $most }
attribute-title = { $event } : { $coalitions } coalitions de { $n } parties avec les mêmes tirages, graine { $seed }
attribute-whole = Avec tous ces groupes { $all }, sans aucun { $none } : { $whole } points à répartir.
attribute-group = Groupe
attribute-share = Shapley
attribute-out = retiré
attribute-sum = La somme des valeurs de Shapley est de { $sum } points, c’est-à-dire le tout. Ce qu’enlève le retrait d’un seul groupe ne s’additionne pas.
attribute-ablation = C’est une ablation structurelle : ce qui reste sans un mécanisme peut être une crise que personne n’a voulu écrire.
attribute-method = En points. Intervalles à 95 % : valeurs de Shapley selon le t apparié sur des parties aux mêmes tirages, toutes les coalitions jouées, exact (Clopper-Pearson) là où toutes les parties sont pareilles ; retraits selon la méthode 10 de Newcombe.
attribute-method-orders = En points. Intervalles à 95 % : valeurs de Shapley selon t sur des ordres tirés, chacun avec l’ordre inverse, et sur les parties, les deux variances ajoutées ; retraits selon la méthode 10 de Newcombe.

table-attributed = Une ligne par groupe : sa part de la probabilité, et ce qui se perd quand lui seul est retiré
    .group = Nom du groupe
    .switches = Ses interrupteurs
    .shapley = Sa valeur de Shapley, en part des parties
    .shapley_low = Borne basse de son intervalle à 95 % (t apparié ; au-delà de huit groupes, t sur des ordres tirés et les parties ; exact là où toutes les parties sont pareilles)
    .shapley_high = Borne haute de cet intervalle
    .left_out = Part avec tous les groupes moins part sans celui-ci
    .left_out_low = Borne basse de son intervalle à 95 % (Newcombe, méthode 10)
    .left_out_high = Borne haute de cet intervalle
    .mcnemar = Probabilité de paires discordantes aussi inégales ou davantage, si les deux parts étaient les mêmes (McNemar, exact)
table-coalitions = Une ligne par coalition jouée
    .on = Groupes en marche, joints par + ; vide pour aucun
    .runs = Parties
    .event = Parties où l’événement a eu lieu
