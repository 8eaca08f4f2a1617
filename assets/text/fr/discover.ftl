# « discover ».

verb-discover = Trouve où, dans l’espace des nombres du scénario, quelque chose survient
verb-discover-more =
    Exemple : escalade discover caucasus --event "rung >= 5" --factors theta,rl_thr,noise,half_tau
    DIR est un dossier qu’a écrit escalade sweep ; d’un SCENARIO, un hypercube latin est joué sur les plages déclarées.
    Un point est d’intérêt si l’événement y survient dans au moins --over des parties. Une boîte (PRIM) et un arbre (CART) disent où sont ces points ; 30 % des points sont mis de côté pour juger l’une et l’autre.
arg-source = Dossier d’un balayage, ou dossier, fichier ou nom d’un scénario
arg-over = Part minimale des parties en un point d’intérêt, par exemple 0.3 ; à défaut, le quart supérieur des points
discover-node-none = { $share } de { $n } (aucun)
arg-discover-method = prim, cart ou both (les deux) [both]
arg-discover-points = Points à jouer [400]
arg-discover-runs = Parties jouées en chaque point, avec partout les mêmes tirages [32]
arg-density = Prendre la première boîte du chemin qui contient cette part de points d’intérêt [0.8]
arg-boxes = Combien de boîtes, l’une après l’autre [1]

discover-share = { $option } est une part supérieure à 0 et d’au plus 1
discover-few = il faut au moins { $least } points pour chercher des boîtes
discover-no-point = aucun point n’atteint une telle part des parties ; la plus haute est { $most }
discover-never = « { $event } » ne survient en aucun point : demandez quelque chose de plus fréquent, ou jouez plus de parties avec --runs
discover-every-point = tous les points atteignent cette part des parties ; la plus basse est { $least }
discover-manifest = { $folder }/manifest.json est illisible : { $why }
discover-no-design = { $folder } contient un lot, non les points d’un balayage : jouez une expérience avec escalade sweep, ou nommez un scénario
discover-played = { $folder } est déjà joué : --points, --runs, --factors, --low-confidence, --set, --params et --policy valent pour les scénarios
discover-scenario = le scénario de { $folder } a des erreurs avec cette version : rejouez l’expérience
discover-outcome = il n’y a pas d’issue { $name } ; il y a { $known }
discover-outcome-near = il n’y a pas d’issue { $name } ; vouliez-vous dire { $near } ?
discover-event = un dossier connaît war, "rung >= N" et "outcome is NOM", mais pas { $given } : nommez le scénario pour en demander plus
discover-swept = { $scenario } : { $design }, { $points } points de { $runs } parties chacun, graine { $seed }
discover-hypercube = { $scenario } : hypercube latin sur { $factors ->
        [one] un nombre
       *[other] { $factors } nombres
    }, { $points } points de { $runs } parties chacun, graine { $seed }
discover-title = { $design }
discover-interest = Sont d’intérêt les points où « { $event } » survient dans { $over } des parties ou plus : { $hits } sur { $points }.
discover-interest-every = Sont d’intérêt les points où « { $event } » survient dans toutes les parties : { $hits } sur { $points }.
discover-box-next = Boîte { $n } (PRIM), parmi les points que laissent les boîtes précédentes :
discover-box = Boîte { $n } (PRIM) :
discover-at-most = au plus { $high }
discover-at-least = au moins { $low }
discover-between = { $low } à { $high }
discover-p = p { $p }
discover-p-small = p < 0,0001
discover-interval = { $share } ({ $low } à { $high })
discover-found = Elle contient { $coverage } des points d’intérêt, et { $density } des points qu’elle contient sont d’intérêt, contre { $base } de tous ({ $found } points, où elle a été trouvée).
discover-out = Sur les { $out } points mis de côté : { $coverage_out } et { $density_out }, contre { $base_out }.
discover-weak = Sur les points mis de côté, la boîte ne vaut pas nettement mieux qu’aucune boîte : prenez plus de points ou de parties.
discover-no-box = Aucune boîte (PRIM) : aucune limite ne tient au-delà de ce que le hasard explique. Prenez plus de points ou de parties, ou moins de facteurs.
discover-tree = Arbre (CART) : combien de points sont d’intérêt ; entre parenthèses, parmi ceux mis de côté.
discover-all = tous
discover-node = { $share } de { $n } ({ $out } de { $m })
discover-method = Intervalles de Wilson, ou exacts si les cas sont rares, des parts des points mis de côté ; valeurs quasi-p des limites (binomiale unilatérale)
discover-how = p est la valeur quasi-p d’une limite : la probabilité qu’autant de points contenus soient d’intérêt si la limite ne faisait rien ; les limites au-dessus de 0,05 sont retirées. Intervalles : Wilson, ou exacts si les cas sont rares, à 95 %, des points mis de côté.

table-discover_limits = Ce que chaque boîte et chaque feuille dit de chaque nombre
    .set = Une boîte de PRIM (box), ou une feuille de l’arbre (leaf)
    .number = Son numéro, à partir de 1
    .factor = Nom du nombre
    .path = Chemin du nombre, tel que --set le prend
    .low = Plus petite valeur contenue
    .high = Plus grande valeur contenue
    .words = Mots contenus, si le facteur a des mots
    .quasi_p = Probabilité qu’autant de points contenus soient d’intérêt si la limite ne faisait rien
table-discover_boxes = Ce que chaque boîte contient, des points où elle a été trouvée et de ceux mis de côté
    .number = Numéro de la boîte, à partir de 1
    .points = Quels points
    .inside = Points contenus
    .of_interest = Points d’intérêt contenus
    .all = Points en tout
    .all_of_interest = Points d’intérêt en tout
    .coverage = Part des points d’intérêt qui sont contenus
    .coverage_low = Borne inférieure de son intervalle à 95 %
    .coverage_high = Borne supérieure de son intervalle à 95 %
    .density = Part des points contenus qui sont d’intérêt
    .density_low = Borne inférieure de son intervalle à 95 %
    .density_high = Borne supérieure de son intervalle à 95 %
    .mass = Part des points qui sont contenus
table-discover_leaves = Ce que chaque feuille de l’arbre contient, des points qui l’ont fait croître et de ceux mis de côté
    .number = Numéro de la feuille, à partir de 1
    .points = Quels points
    .inside = Points contenus
    .of_interest = Points d’intérêt contenus
    .all = Points en tout
    .all_of_interest = Points d’intérêt en tout
    .coverage = Part des points d’intérêt qui sont contenus
    .coverage_low = Borne inférieure de son intervalle à 95 %
    .coverage_high = Borne supérieure de son intervalle à 95 %
    .density = Part des points contenus qui sont d’intérêt
    .density_low = Borne inférieure de son intervalle à 95 %
    .density_high = Borne supérieure de son intervalle à 95 %
    .mass = Part des points qui sont contenus
table-discover_steps = Les boîtes sur le chemin de tous les points à la plus petite boîte
    .number = Numéro de la boîte cherchée, à partir de 1
    .step = Place sur le chemin, à partir de 0
    .coverage = Part des points d’intérêt qui sont contenus
    .density = Part des points contenus qui sont d’intérêt
    .mass = Part des points qui sont contenus
    .limited = Nombres dont la boîte dit quelque chose
table-discover_points = Les points qui ont été joués
    .point = Numéro du point, à partir de 0
    .first_run = Numéro de sa première partie ; les points qui ont le même ont les mêmes tirages
    .runs = Parties jouées au point
    .happened = Parties où l’événement est survenu
