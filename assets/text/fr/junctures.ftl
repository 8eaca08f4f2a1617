# « junctures ».

verb-junctures = Montre à quel tour, et par quel acte, la probabilité d’un événement a basculé
verb-junctures-more =
    Exemples : escalade junctures caucasus --run 76
               escalade junctures caucasus --runs 24 --event war
    Avec --run, une partie bifurque à chaque tour ; sans, de nombreuses parties, dont on compte les points de bascule.
arg-junctures-run = Examiner cette partie, à partir de 0 ; sinon de nombreuses
arg-junctures-runs = Nombre de parties, quand aucune n’est désignée [24]
arg-junctures-forks = Bifurcations à chaque tour [400 pour une partie, 60 pour de nombreuses]

junctures-title-one = Où la partie { $run } de { $scenario } aurait pu tourner autrement (graine { $seed }). Événement : { $event } ; { $forks } bifurcations à chaque tour
junctures-title-many = Où { $runs } parties de { $scenario } auraient pu tourner autrement (graine { $seed }). Événement : { $event } ; { $forks } bifurcations à chaque tour de chacune
junctures-hit = L’événement est arrivé au tour { $turn }. Une étoile marque un pas au-dessus du bruit, { $floor } points (Bonferroni sur les tours).
junctures-no-hit = L’événement n’est pas arrivé en { $turn } tours. Une étoile marque un pas au-dessus du bruit, { $floor } points (Bonferroni sur les tours).
junctures-turn = Tour
junctures-chance = Prob.
junctures-shift = Pas
junctures-still = Aucun tour n’a déplacé la probabilité.
junctures-point = Point de bascule : le tour { $turn } a déplacé la probabilité de { $shift } points ({ $interval }).
junctures-faint = Le tour { $turn } a le plus déplacé la probabilité, de { $shift } points ({ $interval }), ce qui reste dans le bruit.
junctures-no-deeds = Personne n’a choisi à ce tour un acte dont il aurait pu s’abstenir.
junctures-deeds = Ce qui a été fait à ce tour, face à ce qui aurait pu l’être à la place, les autres choix et les hasards étant égaux :
junctures-deed = { $deed } : { $with }, au lieu de { $without } ({ $other }) : { $difference } points ({ $interval } ; p { $p } après Holm)
junctures-others = « { $deed } » face à chaque autre choix probable :
junctures-other = { $other } : { $without } ; l’acte fait { $difference } points ({ $interval } ; p { $p } après Holm)
junctures-wait = attendre
junctures-many = L’événement est arrivé dans { $hits } parties sur { $n } ; dans { $k } sur { $n }, le pas d’un tour dépasse le bruit. Ce qu’un tour décide est sa part de la variance de l’événement.
junctures-settled = Décidé
junctures-points = Points de bascule
junctures-no-common = Aucun acte à un point de bascule n’a fait une différence que son intervalle distingue de zéro.
junctures-common = Actes qui ont le plus déplacé la probabilité aux points de bascule :
junctures-common-one = { $deed } : { $n ->
        [one] 1 partie
       *[other] { $n } parties
    }, { $mean } points en moyenne
junctures-method = Probabilités : intervalles de Wilson, exacts au-dessous de cinq cas. Pas et actes : bifurcations appariées sur les mêmes tirages, intervalles de Newcombe (méthode 10), tests exacts de McNemar.
junctures-method-many = Décidé : intervalles par rééchantillonnage des parties (bootstrap). Actes : chacun est le plus fort au point de bascule de sa partie, là où son intervalle de Newcombe (méthode 10) exclut 0. Choisis pour leur force, ils paraissent plus forts qu’ils ne sont.

table-junctures_steps = La probabilité de l’événement à chaque tour de chaque partie, une ligne par partie et tour
    .run = Numéro de la partie
    .turn = Tour ; 0 est le départ
    .forks = Bifurcations à la fin du tour
    .chance = Part d’entre elles où l’événement est arrivé
    .low = Borne inférieure de son intervalle
    .high = Borne supérieure de son intervalle
    .shift = De combien le tour a déplacé la probabilité
    .shift_low = Borne inférieure de son intervalle
    .shift_high = Borne supérieure de son intervalle
table-junctures_turns = Ce que chaque tour a décidé sur toutes les parties, une ligne par tour
    .turn = Tour
    .open_runs = Parties où l’événement restait ouvert avant le tour
    .settled = Moyenne sur toutes les parties du produit des pas dans deux moitiés des bifurcations ; sur tous les tours, la somme est la variance de l’événement
    .low = Borne inférieure de son intervalle
    .high = Borne supérieure de son intervalle
    .turning_points = Parties dont c’est le point de bascule
table-junctures_deeds = Actes aux points de bascule, chacun face à un autre choix, une ligne par acte
    .row = Numéro de la ligne
    .run = Numéro de la partie
    .turn = Tour
    .docket = Registre qui a choisi
    .deed = Ce qu’il a fait
    .other = Ce qu’il aurait pu faire à la place
    .other_probability = Probabilité avec laquelle sa politique le fait
    .chance_with = Probabilité de l’événement avec l’acte
    .chance_without = Probabilité de l’événement avec l’autre choix
    .difference = La première moins la seconde
    .low = Borne inférieure de son intervalle
    .high = Borne supérieure de son intervalle
    .p = Test exact de McNemar
    .p_holm = Le même, corrigé du nombre d’actes essayés
table-junctures_others = L’acte le plus fort d’une partie face à chaque autre choix probable, une ligne par choix
    .row = Numéro de la ligne
    .run = Numéro de la partie
    .turn = Tour
    .docket = Registre qui a choisi
    .deed = Ce qu’il a fait
    .other = Ce qu’il aurait pu faire à la place
    .other_probability = Probabilité avec laquelle sa politique le fait
    .chance_with = Probabilité de l’événement avec l’acte
    .chance_without = Probabilité de l’événement avec l’autre choix
    .difference = La première moins la seconde
    .low = Borne inférieure de son intervalle
    .high = Borne supérieure de son intervalle
    .p = Test exact de McNemar
    .p_holm = Le même, corrigé du nombre d’autres choix essayés
