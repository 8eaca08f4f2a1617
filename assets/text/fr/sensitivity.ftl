# « sensitivity », et le choix des nombres qu’il partage avec « discover ».

verb-sensitivity = Classe les nombres du scénario selon leur poids dans une réponse
verb-sensitivity-more =
    Exemple : escalade sensitivity caucasus --event "rung >= 5" --low-confidence
    Tout nombre doté d’une plage déclarée est un facteur ; sans --factors, ce sont les paramètres.
    morris : des trajectoires qui déplacent un facteur à la fois, pour en trier beaucoup.
    sobol : les parts de variance de quelques-uns ; sans --factors, les 8 plus forts d’un tri préalable.
    pawn : des distances entre distributions.
    Chaque table a un facteur témoin, qui ne change rien hormis les tirages : ce qui ne s’en détache pas peut être dû au hasard.
arg-sensitivity-method = morris, sobol ou pawn [morris]
arg-sensitivity-points = Taille du plan : trajectoires de morris [10], lignes de sobol, une puissance de deux [64], points de pawn [400]
arg-sensitivity-runs = Parties jouées en chaque point, avec partout les mêmes tirages [32]
arg-factors = Quels nombres, séparés par des virgules : noms, blocs tels que forces, ou all (tous) [params]
arg-low-confidence = Seulement les nombres de faible confiance, ou dont les sources se contredisent

numbers-factor = aucun nombre doté d’une plage ne s’appelle { $name } ; il y a { $known }
numbers-factor-near = aucun nombre doté d’une plage ne s’appelle { $name } ; vouliez-vous dire { $near } ?
numbers-none = le scénario ne déclare aucune plage pour un tel nombre : donnez-lui-en une, par exemple (value: 0.3, range: 0.2..0.4)
numbers-unfit = le scénario a des erreurs en l’un des points : voir escalade check avec { $values }

sensitivity-power = pour sobol, --points doit être une puissance de deux : { $low } ou { $high }
sensitivity-few = pawn demande au moins { $least } points
sensitivity-many = sobol prend au plus { $most } facteurs : nommez-en moins avec --factors
sensitivity-title-morris = { $scenario } : ce qui fait varier « { $event } » ({ $factors ->
        [one] un facteur
       *[other] { $factors } facteurs
    }, { $size } trajectoires de Morris, { $runs } parties en chacun des { $points } points, graine { $seed }). Sur l’étendue des plages, cela survient dans { $mean } des parties.
sensitivity-title-sobol = { $scenario } : ce qui fait varier « { $event } » ({ $factors ->
        [one] un facteur
       *[other] { $factors } facteurs
    }, { $size } lignes de Sobol, { $runs } parties en chacun des { $points } points, graine { $seed }). Sur l’étendue des plages, cela survient dans { $mean } des parties.
sensitivity-title-pawn = { $scenario } : ce qui fait varier « { $event } » ({ $factors ->
        [one] un facteur
       *[other] { $factors } facteurs
    }, PAWN, { $runs } parties en chacun des { $points } points, graine { $seed }). Sur l’étendue des plages, cela survient dans { $mean } des parties.
sensitivity-screened = Ces facteurs sont les plus forts parmi { $n }, d’après un tri par 4 trajectoires de Morris.
sensitivity-head-factor = facteur
sensitivity-head-interval = intervalle 95 %
sensitivity-head-mu_star = effet
sensitivity-head-mu = sens
sensitivity-head-sigma = écart
sensitivity-head-total = total
sensitivity-head-first = seul
sensitivity-head-median = médiane
sensitivity-head-mean = moyenne
sensitivity-head-most = maximum
sensitivity-head-confidence = confiance
sensitivity-dummy = (témoin)
sensitivity-interval = { $low } à { $high }
sensitivity-more = … et { $n ->
        [one] un autre facteur
       *[other] { $n } autres facteurs
    } dans sensitivity.csv (--out DOSSIER).
sensitivity-read-morris = Effet : de combien de points de pourcentage la part change, en moyenne et dans un sens ou dans l’autre, quand le facteur parcourt toute sa plage ; sens : le même avec son signe ; écart : combien cela dépend des autres facteurs.
sensitivity-read-sobol = Total : la part de la variance entre les points, en pour cent, qui tient au facteur et à tout ce qu’il fait avec d’autres ; seul : ce qui tient à lui seul.
sensitivity-read-pawn = Médiane, moyenne et maximum de la distance entre les réponses dans un dixième de la plage du facteur et toutes les réponses, de 0 à 1 ; pour un premier tri seulement.
sensitivity-none = Aucun facteur ne se détache du témoin : ce que l’on voit peut être dû au hasard de parties peu nombreuses. Augmentez --points et --runs.
sensitivity-stand-out = { $n ->
        [one] Un facteur sur { $all } se détache du témoin : son intervalle est au-dessus de celui du témoin.
       *[other] { $n } facteurs sur { $all } se détachent du témoin : leurs intervalles sont au-dessus du sien.
    }
sensitivity-firm = Aucun d’eux n’est de faible confiance.
sensitivity-rests = { $n ->
        [one] La réponse repose sur une hypothèse de faible confiance :
       *[other] La réponse repose sur { $n } hypothèses de faible confiance, la plus forte d’abord :
    }
sensitivity-rests-more = … et { $n } de plus.
sensitivity-doubtful = { $name } : { $value }, toute valeur de { $low } à { $high } est défendable
sensitivity-same = La réponse est la même en tous les points.
sensitivity-noise = Part des différences entre les points qui tient au hasard de { $runs } parties : { $common } ; avec des tirages propres à chaque point, ce serait { $own }.
sensitivity-how = Intervalles : { $how }.
sensitivity-method-morris = 1,96 écart type de 500 rééchantillonnages des trajectoires (bootstrap)
sensitivity-method-sobol = 1,96 écart type de 500 rééchantillonnages des lignes (bootstrap)
sensitivity-method-pawn = 1,96 écart type de 100 rééchantillonnages des points (bootstrap)

table-sensitivity = Ce qui a été trouvé de chaque nombre, le plus fort d’abord
    .rank = Rang ; vide pour le témoin
    .factor = Nom du nombre ; dummy pour le témoin, qui ne change rien hormis les tirages
    .path = Chemin du nombre, tel que --set le prend
    .confidence = Confiance que la source donne au nombre
    .value = Valeur dans le scénario
    .range_low = Plus petite valeur défendable
    .range_high = Plus grande valeur défendable
    .mu_star = Effet absolu moyen quand le facteur parcourt toute sa plage, en part des parties
    .mu_star_low = Borne inférieure de son intervalle à 95 %
    .mu_star_high = Borne supérieure de son intervalle à 95 %
    .mu = Effet moyen quand le facteur parcourt toute sa plage, en part des parties
    .mu_low = Borne inférieure de son intervalle à 95 %
    .mu_high = Borne supérieure de son intervalle à 95 %
    .sigma = Écart type des effets
    .sigma_low = Borne inférieure de son intervalle à 95 %
    .sigma_high = Borne supérieure de son intervalle à 95 %
    .total = Part de la variance qui tient au facteur et à tout ce qu’il fait avec d’autres
    .total_low = Borne inférieure de son intervalle à 95 %
    .total_high = Borne supérieure de son intervalle à 95 %
    .first = Part de la variance qui tient au facteur seul
    .first_low = Borne inférieure de son intervalle à 95 %
    .first_high = Borne supérieure de son intervalle à 95 %
    .median = Médiane des distances entre les réponses d’une tranche de la plage et toutes les réponses
    .median_low = Borne inférieure de son intervalle à 95 %
    .median_high = Borne supérieure de son intervalle à 95 %
    .mean = Moyenne de ces distances
    .mean_low = Borne inférieure de son intervalle à 95 %
    .mean_high = Borne supérieure de son intervalle à 95 %
    .most = Plus grande de ces distances
    .most_low = Borne inférieure de son intervalle à 95 %
    .most_high = Borne supérieure de son intervalle à 95 %
    .stands_out = Si l’intervalle de la première mesure est au-dessus de celui du témoin
table-sensitivity_points = Les points qui ont été joués
    .point = Numéro du point, à partir de 0
    .first_run = Numéro de sa première partie ; les points qui ont le même ont les mêmes tirages
    .runs = Parties jouées au point
    .happened = Parties où l’événement est survenu
