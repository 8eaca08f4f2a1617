# Les tables d’un lot : ce qu’est une ligne, puis ce que contient chaque colonne.

table-package = Parties du scénario { $scenario } par escalade

table-every = Chaque ligne commence par ces colonnes ; les lignes de runs n’ont ni tour ni date
    .point = Numéro du point du plan d’expérience, à partir de 0
    .run = Numéro de la partie, à partir de 0
    .seed = Graine du lot ; la graine et la partie redonnent ensemble la même partie
    .turn = Tour, à partir de 1 ; une ligne d’état donne l’état à la clôture du tour
    .date = Premier jour du tour

table-runs = Une ligne par partie
    .factor = Valeur de { $path } en ce point
    .outcome = Issue de la partie : la première issue du scénario dont la condition était remplie
    .end_turn = Tour auquel la partie s’est terminée
    .peak_rung = Échelon le plus haut de { $from } envers { $to } à la clôture d’un tour
    .peak_rung_of_any = Plus haut échelon d’un couple quelconque ; seulement si le scénario n’a pas de couple focal
    .war = Un acteur a-t-il atteint un échelon dont le niveau MID habituel est la guerre
    .peak_mid = Niveau d’hostilité MID le plus élevé d’un acte de la partie : 1 aucune action militarisée, 2 menace, 3 démonstration, 4 emploi de la force, 5 guerre
    .cleared_km2 = Surface minée dépolluée depuis le début, tous nœuds réunis
    .battle_deaths = Morts au combat de tous les acteurs depuis le début
    .flag = Le drapeau { $flag } était-il levé à la fin
    .end = Grandeur { $quantity } à la fin

table-turns = Une ligne par partie, tour et acteur
    .actor = L’acteur
    .capital = Capital politique restant
    .cohesion = Degré d’unité du pays
    .resolve = Disposition à supporter des coûts
    .insecurity = Crainte de perdre sa position
    .quantity = Toute autre grandeur d’acteur que le scénario déclare et emploie, sous son propre nom
    .highest_rung = Échelon le plus haut de l’acteur envers quiconque
    .n_deeds = Actes de l’acteur pendant ce tour

table-stances = Une ligne par partie, tour et couple ordonné d’acteurs ayant une attitude dans le scénario
    .from = De qui est l’attitude
    .to = Envers qui
    .affinity = Chaleur du regard du premier sur le second, de -1 à 1
    .tension = Tension du premier envers le second, de 0 à 1
    .heat = Lectures hostiles récentes, par le premier, d’actes du second ; s’efface vite
    .received = Niveau de conduite que le premier a perçu en dernier de la part du second ; -1 est conciliant
    .rung = Échelon du premier envers le second ; 0 est le calme
    .quiet = Tours écoulés depuis que le premier a commis envers le second un acte de son échelon
    .stake = Ce que reculer coûterait au premier : son échelon, gardé en mémoire
    .label = Comment le premier nomme le second ; vide s’il ne le nomme pas
    .quantity = Toute autre grandeur de couple que le scénario déclare et emploie, sous son propre nom
    .n_deeds = Actes du premier envers le second pendant le tour ; un acte sans cible va à celui qu’il aide
    .goldstein_conflict = Somme de leurs valeurs de Goldstein inférieures à 0
    .goldstein_cooperation = Somme de leurs valeurs de Goldstein supérieures à 0
    .mid_action = Plus haute action MID parmi eux, de 0, aucune action militarisée, à 21
    .mid_hostility = Plus haut niveau d’hostilité MID parmi eux ; vide s’il n’y en a pas
    .severity_up = Somme de leurs points de gravité supérieurs à 0 (Rivera et al. 2024)
    .severity_down = Somme de leurs points de gravité inférieurs à 0
    .verbal_cooperation = Combien relèvent de la coopération verbale (CAMEO 01 à 05)
    .material_cooperation = Combien relèvent de la coopération matérielle (CAMEO 06 à 08)
    .verbal_conflict = Combien relèvent du conflit verbal (CAMEO 09 à 13)
    .material_conflict = Combien relèvent du conflit matériel (CAMEO 14 à 20)

table-deeds = Une ligne par acte
    .deed = Numéro de l’acte dans son tour, à partir de 1
    .actor = Qui l’a accompli
    .docket = Registre auquel il appartient
    .action = L’action
    .target = Envers ou contre qui
    .beneficiary = Qui elle aide
    .host = Sur le sol de qui
    .category = Domaine de l’action
    .cameo = Code d’événement CAMEO
    .goldstein = Valeur de Goldstein, de -10 hostile à 10 amical ; vide si l’action n’a pas de codes
    .plover = Type d’événement PLOVER
    .plover_mode = Mode PLOVER de l’événement
    .mid_action = Action MID, de 0, aucune action militarisée, à 21
    .mid_hostility = Niveau d’hostilité MID : 1 aucune action militarisée, 2 menace, 3 démonstration, 4 emploi de la force, 5 guerre
    .severity_points = Points de gravité de l’action (Rivera et al. 2024) ; négatifs si elle apaise
    .rung = Échelon de conduite hostile que représente l’action ; 0 n’est pas hostile
    .visibility = Qui pouvait le voir : tous, chaque observateur avec une chance, ou chaque observateur avec une chance et son auteur avec une autre
    .chance = Probabilité avec laquelle son registre l’a choisi ; 1 s’il a été ordonné
    .ordered_by = Règle, inject ou autre cause qui l’a ordonné ; vide si son registre l’a choisi
    .refused = Un consentement demandé a-t-il été refusé, de sorte que les effets n’ont pas suivi

table-readings = Une ligne par lecture : comment un observateur a interprété un acte
    .reading = Numéro de la lecture dans son tour, à partir de 1
    .observer = Qui a lu l’acte
    .actor = Qui l’a accompli
    .action = Ce qui a été fait
    .deed = Numéro de l’acte dans son tour, comme dans la table deeds
    .deed_turn = Tour de l’acte : celui d’avant la lecture
    .intended = Valence voulue : de -10 hostile à 10 amical
    .valence = Valence lue
    .noise = Nombre par lequel le bruit a multiplié la valence ; 1 s’il n’y en avait pas
    .lens = Prismes qui ont produit la lecture, dans l’ordre où ils se sont appliqués, séparés par des points-virgules ; vide si aucun ne s’est appliqué

table-transitions = Une ligne par mouvement d’un acteur sur l’échelle envers un autre
    .from = De qui est la conduite
    .to = Envers qui
    .rung_before = Échelon avant le mouvement
    .rung_after = Échelon après le mouvement
    .cause = Ce qui l’a provoqué : l’action d’un acte ou d’une lecture, ou le nom d’une règle, d’un inject, d’une ligne rouge, d’un traité ou d’un prisme ; vide si c’est l’échelle elle-même
    .cause_kind = De quelle nature est la cause
    .cause_number = Numéro de l’acte ou de la lecture dans son tour

table-offramps = Une ligne par porte de sortie ouverte ou fermée depuis le choix du tour d’avant ; toutes figurent au tour 1
    .ramp = Numéro de la porte de sortie parmi toutes celles du scénario, à partir de 1
    .actor = Qui pourrait la prendre
    .docket = Registre auquel elle appartient
    .action = L’action en quoi elle consiste
    .target = Envers qui
    .beneficiary = Qui elle aiderait
    .host = Sur le sol de qui
    .state = Ouverte (open) ou fermée (closed) au moment où les registres choisissent ; elle le reste jusqu’à sa ligne suivante
    .reasons = Tout ce qui la ferme, séparé par des points-virgules : tension trop faible (tension), montée trop forte (climb), capital, action en cours (under_way), ou ce que regarde une condition non remplie : tension, échelon (rung), grandeur (quantity), statut (status), consentement (consent), ligne rouge (red_line), drapeau (flag), lectures (readings), actes (deeds), date, règle (rule), inject ; vide si elle est ouverte
    .quantity = La grandeur qui l’a ouverte ou fermée ; pour une porte fermée dès le début, la première que regarde une raison
    .of = À quoi cette grandeur appartient : un acteur, un couple DE>VERS, un nœud ou un autre nom
    .has = Valeur de ce que regarde la première raison : tension, plus haut échelon à portée, ce que l’acteur possède d’un coût, tours restants ; vide si la première raison est une condition
    .needs = Valeur qu’il faudrait
    .cause = Ce qui a changé cette grandeur : l’action d’un acte du tour d’avant ou d’une lecture de ce tour, ou le nom d’une règle, d’un inject, d’une ligne rouge, d’un traité ou d’un prisme ; vide si seul le temps a passé, et au tour 1
    .cause_kind = De quelle nature est la cause ; time si rien d’autre que le temps ne l’a ouverte ou fermée
    .cause_number = Numéro de l’acte dans le tour d’avant, ou de la lecture dans ce tour
    .n_open = Portes de sortie ouvertes à l’acteur au moment où les registres choisissent

table-forces = Une ligne par partie, tour et force
    .force = La force
    .owner = À qui elle est
    .node = Où elle se trouve
    .strength_men = Hommes dans la force
    .underway_men = Hommes qui ont reçu l’ordre de la rejoindre et n’y sont pas encore

table-narratives = Une ligne par partie, tour et récit
    .narrative = Le récit
    .teller = Qui le raconte
    .about = Sur qui
    .salience = Degré de présence, de 0 à 1

table-changes = Une ligne par changement d’un nombre, dans l’ordre où ils ont été faits
    .quantity = La grandeur, telle que les formules la nomment
    .of = À quoi elle appartient : un acteur, un couple DE>VERS, un nœud ou un autre nom ; vide pour la crise entière
    .verb = Le montant a-t-il été ajouté (add) ou fixé (set)
    .amount = De combien la grandeur a bougé de ce fait, bornes comprises ; ce qui n’a rien déplacé n’a pas de ligne
    .cause = Ce qui l’a demandé : l’action d’un acte ou d’une lecture, ou le nom d’une règle, d’un inject, d’une ligne rouge, d’un traité ou d’un prisme ; vide si c’est l’échelle elle-même
    .cause_kind = De quelle nature est la cause
    .cause_number = Numéro de l’acte ou de la lecture dans son tour

# Points of an experiment
table-points = Une ligne par point du plan : les valeurs de ses facteurs, ses parties, et chaque part et moyenne avec son intervalle à 95 %
    .runs = Parties du point
    .count = Parties du point qui finissent en { $of }
    .share = Part des parties du point qui finissent en { $of }
    .low = Borne basse de l’intervalle à 95 % de cette part (Wilson ; exact là où moins de cinq parties sont d’un côté)
    .high = Borne haute de l’intervalle à 95 % de cette part (Wilson ; exact là où moins de cinq parties sont d’un côté)
    .mean = Moyenne de l’échelon le plus haut d’une partie
    .mean_low = Borne basse de l’intervalle à 95 % de cette moyenne (t) ; absente pour une seule partie
    .mean_high = Borne haute de l’intervalle à 95 % de cette moyenne (t) ; absente pour une seule partie
    .measure = Une issue, war, ou peak_rung pour la moyenne de l’échelon le plus haut
    .counted = Parties du point que compte la mesure ; absent pour une moyenne
    .value = La part ou la moyenne
    .value_low = Borne basse de son intervalle à 95 % ; absente pour la moyenne d’une seule partie
    .value_high = Borne haute de son intervalle à 95 % ; absente pour la moyenne d’une seule partie

table-points_long = Une ligne par point et par mesure : les mêmes parts et moyennes, en format long
