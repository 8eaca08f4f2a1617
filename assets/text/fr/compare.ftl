# compare

verb-compare = Compare deux variantes, partie par partie, avec les mêmes tirages
verb-compare-more =
    Exemples :
      escalade compare caucasus caucasus-no-aid
      escalade compare caucasus --with params/rl_push/value=0 --event war
      escalade compare caucasus --with-policy RUS=dove
      escalade compare caucasus --deed "4:RUS/azerbaijan=wait"
    Les deux côtés jouent avec la même graine et les mêmes numéros de partie : ce qui diffère entre les deux parties d’une paire découle de ce qui diffère entre les deux côtés.

arg-compare-first = Scénario A : un chemin ou un nom
arg-compare-second = Scénario B ; à défaut, A avec les changements ci-dessous
arg-compare-with = Fixer une valeur dans B seulement ; peut être répété
arg-compare-with-params = Jeu de paramètres de B seulement
arg-compare-with-policy = Comment un acteur décide dans B seulement ; peut être répété
arg-compare-deed = Un acte accompli dans B à la place d’un choix : un tour, un registre ou un acteur, et une action (avec :NOM d’un côté là où elle peut viser plusieurs acteurs), ou wait
arg-compare-event = Ce qui est comparé : war, "rung >= 5", "outcome is NOM", ou toute condition du langage des formules ; peut être répété ["rung >= 5"]
arg-compare-runs = Combien de paires de parties [2000]
arg-compare-set = Fixer une valeur des deux côtés
arg-compare-params = Jeu de paramètres des deux côtés
arg-compare-policy = Comment un acteur décide des deux côtés

compare-nothing = rien à quoi comparer { $scenario } : nommez un second scénario, ou dites ce qui y diffère avec --with, --with-params, --with-policy ou --deed
compare-title = { $n } paires de parties avec les mêmes tirages, graine { $seed }
compare-open = L’acte était possible dans { $k } parties sur { $n } ; dans les autres, B est A.
compare-a-yes = A : oui
compare-a-no = A : non
compare-b-yes = B : oui
compare-b-no = B : non
compare-shares = A { $a } ({ $a_interval }), B { $b } ({ $b_interval }).
compare-difference = A moins B : { $difference } points ; { $newcombe } (Newcombe), { $bonett } (Bonett-Price) ; McNemar exact, p { $p }.
compare-difference-holm = A moins B : { $difference } points ; { $newcombe } (Newcombe), { $bonett } (Bonett-Price) ; McNemar exact, p { $p } (Holm, sur tous les événements).
compare-reduction = Mêmes tirages : la différence varie { $times } fois moins qu’entre des parties aux graines distinctes ({ $interval }, bootstrap) ; pour des parts aussi éloignées, cela ne peut dépasser { $most } fois.
compare-no-pair-differs = Aucune paire ne diffère.
compare-outcome = Issue
compare-number = Moyenne
compare-a = A
compare-b = B
compare-points = A − B
compare-less = A − B
compare-interval = IC à 95 %
compare-holm = p (Holm)
compare-end-turn = dernier tour
compare-peak-rung = échelon le plus haut
compare-cleared-km2 = surface déminée, km²
compare-battle-deaths = morts au combat
compare-method = Intervalles à 95 % : parts selon Wilson, exacts au-dessous de cinq ; différences de parts selon la méthode 10 de Newcombe et selon Bonett et Price, selon Newcombe dans la table des issues ; moyennes selon le t apparié ; p de McNemar exact, ajusté selon Holm là où plusieurs se lisent ensemble.
compare-look = Une paire qui se sépare :

deed-form = « { $given } » n’est pas un acte ; écrivez TOUR:QUI=OPTION, par exemple 4:RUS/azerbaijan=wait
deed-docket = personne du nom de « { $name } » ne décide ; il y a { $known }
deed-docket-near = personne du nom de « { $name } » ne décide ; vouliez-vous dire { $near } ?
deed-option = ce registre ne peut pas faire « { $name } » ; il peut { $known }
deed-option-near = ce registre ne peut pas faire « { $name } » ; vouliez-vous dire { $near } ?
deed-many = « { $name } » peut désigner plusieurs actes : { $list }
deed-no-wait = ce registre ne peut pas attendre

table-compared_events = Une ligne par événement : dans combien de paires il a eu lieu dans A, dans B, dans les deux, et la différence de ses parts, A moins B
    .event = L’événement, tel qu’il a été demandé
    .both = Paires où il a eu lieu dans les deux parties
    .first_only = Paires où il n’a eu lieu que dans A
    .second_only = Paires où il n’a eu lieu que dans B
    .neither = Paires où il n’a eu lieu dans aucune des deux
    .difference = Part dans A moins part dans B
    .newcombe_low = Borne basse de son intervalle à 95 % (Newcombe, méthode 10)
    .newcombe_high = Borne haute de cet intervalle
    .bonett_price_low = Borne basse de son intervalle à 95 % (Bonett et Price)
    .bonett_price_high = Borne haute de cet intervalle
    .mcnemar = Probabilité de paires discordantes aussi inégales ou davantage, si les deux parts étaient les mêmes (McNemar, exact)
    .holm = La même, ajustée pour toutes les lignes (Holm)
    .variance_reduction = Combien de fois la variance de la différence qu’auraient des graines distinctes ; absent si aucune paire ne diffère
    .reduction_low = Borne basse de son intervalle à 95 % (bootstrap, percentiles)
    .reduction_high = Borne haute de cet intervalle ; absente là où des échantillons n’avaient aucune paire qui diffère
table-compared_outcomes = Une ligne par issue à laquelle une partie de A ou de B a abouti, comme pour les événements
    .outcome = L’issue
    .both = Paires dont les deux parties y ont abouti
    .first_only = Paires dont seule la partie de A y a abouti
    .second_only = Paires dont seule la partie de B y a abouti
    .neither = Paires dont aucune partie n’y a abouti
    .difference = Part dans A moins part dans B
    .newcombe_low = Borne basse de son intervalle à 95 % (Newcombe, méthode 10)
    .newcombe_high = Borne haute de cet intervalle
    .bonett_price_low = Borne basse de son intervalle à 95 % (Bonett et Price)
    .bonett_price_high = Borne haute de cet intervalle
    .mcnemar = Probabilité de paires discordantes aussi inégales ou davantage, si les deux parts étaient les mêmes (McNemar, exact)
    .holm = La même, ajustée pour toutes les lignes (Holm)
table-compared_numbers = Une ligne par nombre d’une partie : sa moyenne dans A et dans B, et la moyenne des différences des paires
    .number = Le nombre : dernier tour, échelon le plus haut sur les paires centrales, surface déminée en km2, morts au combat
    .first = Moyenne dans A
    .second = Moyenne dans B
    .difference = Moyenne de A moins B, paire par paire
    .low = Borne basse de son intervalle à 95 % (t apparié)
    .high = Borne haute de cet intervalle
