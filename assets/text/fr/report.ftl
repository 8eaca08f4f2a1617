# Le verbe `report` et sa page.

verb-report = Écrit une page à regarder : comment finissent les parties, l’échelle, les chemins, et comment les actes sont lus
verb-report-more =
    Exemple : escalade report caucasus --to rapport.html
    Exemple d’un dossier de résultats : escalade report results --to rapport.html
    La page se passe de réseau et de script ; elle s’imprime bien et suit le thème clair ou sombre de qui la lit.
arg-report-of = Scénario, dont les parties sont jouées ; ou dossier de résultats, dont les parties sont rejouées
arg-report-to = Fichier à écrire
arg-report-svg = Dossier pour les dessins, un fichier SVG chacun, pour des diapositives
arg-report-runs = Nombre de parties d’un scénario [1000]
arg-report-seed = Graine des tirages d’un scénario, de 0 à 2^53 - 1 [1]

report-folder-options = les parties de { $folder } sont celles qu’il contient : retirez --runs, --seed, --set, --params et --policy, ou nommez un scénario
report-folder-bad = { $file } n’est pas un manifeste que cette version sait lire ({ $why }) ; refaites le dossier avec escalade batch
report-folder-sweep = { $folder } contient une expérience, avec bien des variantes d’un scénario ; un rapport porte sur une seule : nommez le scénario, ou un dossier d’escalade batch
report-folder-other = ces parties se déroulent autrement que lorsque la version { $version } les a écrites ; refaites le dossier avec escalade batch
report-wrote = { $file } est écrit ({ $kb } ko) : ouvrez-le dans un navigateur.
report-wrote-svg = { $n } dessins sont écrits dans { $folder }.

report-skip = Aller au contenu
report-contents = Sommaire
report-kind = rapport d’analyse · { $runs ->
        [one] une partie
       *[other] { $runs } parties
    } d’au plus { $turns } tours, graine { $seed } · exercice : événements simulés
report-limits = Un instrument pour explorer et enseigner : ni une prévision, ni un outil de planification. Les intervalles ne mesurent que l’erreur de simulation : de combien d’autres parties du même modèle différeraient, non de combien le modèle s’écarte du monde.
report-ethics = Quand un scénario part d’une crise réelle, des gens réels en souffrent. Les acteurs sont des États et des gouvernements, jamais des peuples ; les affirmations sont montrées comme telles.
report-lead = Dans ce scénario tel qu’il est écrit, l’échelon { $rung } ({ $name }) ou plus de { $from } vers { $to } survient dans { $share } des parties [{ $ends } %].
report-as-table = Les chiffres en tableau
report-turn = tour
report-stop = arrêt
report-few = { $count } sur { $n }
report-rare = 1 sur { $n }

report-tenths-none = Aucune partie
report-tenths-0 = Presque aucune partie
report-tenths-1 = Une partie sur dix
report-tenths-2 = Deux parties sur dix
report-tenths-3 = Trois parties sur dix
report-tenths-4 = Quatre parties sur dix
report-tenths-5 = La moitié des parties
report-tenths-6 = Six parties sur dix
report-tenths-7 = Sept parties sur dix
report-tenths-8 = Huit parties sur dix
report-tenths-9 = Neuf parties sur dix
report-tenths-10 = Presque toutes les parties
report-tenths-all = Toutes les parties

report-outcomes = Comment cela finit
report-outcomes-how = Part des parties pour chaque issue, la plus fréquente d’abord. Le trait sur la barre est un intervalle à 95 % ; la couleur est celle de l’échelon maximal médian.
report-outcomes-source = { $runs } parties. Intervalles de Wilson ; exacts là où moins de cinq parties sont d’un côté.
report-outcomes-first = { $share } pour l’issue la plus fréquente : { $outcome }.
report-outcomes-close = Deux issues sont à peu près aussi fréquentes l’une que l’autre : { $outcome } ; { $other }.
report-war = Guerre : { $share } des parties.
report-war-none = Aucune partie sur { $n } n’a mené à la guerre.

report-peace = Ce que valait la paix
report-peace-how = Surface déminée à la fin d’une partie, selon l’issue : le point est la médiane, le trait contient neuf parties sur dix. Les issues de moins de 20 parties ne sont pas montrées.
report-peace-source = { $runs } parties. La phrase compare des médianes avec leurs intervalles par statistiques d’ordre.
report-peace-less = Là où la crise a atteint l’échelon { $rung }, on a déminé moins : { $high } km² en médiane, au lieu de { $calm }.
report-peace-more = Là où la crise a atteint l’échelon { $rung }, on a déminé davantage : { $high } km² en médiane, au lieu de { $calm }.
report-peace-same = La surface déminée ne dépend guère de l’échelon { $rung } : { $high } km² en médiane là où la crise l’a atteint, { $calm } ailleurs.
report-peace-unknown = Trop peu de parties d’un côté ou de l’autre pour comparer ce qui a été déminé.

report-rungs = L’échelle, tour après tour
report-rungs-how = Part des parties à chaque échelon à la fin de chaque tour, en pour cent. Une partie finie reste où elle était.
report-rungs-source = { $runs } parties. Un échelon garde sa couleur dans toutes les figures ; son numéro est toujours écrit.
report-rungs-flat = La crise ne monte guère. { $most } au-dessus de l’échelon { $rung }, quel que soit le tour.
report-rungs-down = La crise monte, puis redescend. { $most } au-dessus de l’échelon { $rung } au tour { $turn } ; { $end } à la fin.
report-rungs-up = La crise monte et reste haute. { $most } au-dessus de l’échelon { $rung } au tour { $turn } ; encore { $end } à la fin.

report-paths = Par quels chemins
report-paths-how = Chemins à cliquet : les échelons jamais atteints auparavant, l’un après l’autre. La largeur est le nombre de parties ; le gris mène à celles qui ne montent plus.
report-paths-source = { $runs } parties. Ce qui entre dans un nœud en sort.
report-paths-many = { $still } sans jamais dépasser l’échelon de départ. Il y a { $paths } chemins ; les dix plus courants réunissent { $ten } des parties.
report-paths-few = { $still } sans jamais dépasser l’échelon de départ. Il y a en tout { $paths ->
        [one] un chemin
       *[other] { $paths } chemins
    }.
report-record-0 = départ
report-record-1 = 1er record
report-record-2 = 2e record
report-record-3 = 3e record
report-record-4 = 4e record

report-tension = Tension par paire
report-tension-how = Ce que le premier éprouve envers le second, de 0 à 1, tour après tour. Une partie finie reste où elle était.
report-tension-source = { $runs } parties. Quantiles des parties à chaque tour, non intervalles d’une estimation.
report-bands-rise = La tension monte le plus pour { $pair } : sa médiane passe de { $from } à { $to }.
report-bands-fall = La tension baisse pour toutes les paires ; le plus pour { $pair }, de { $from } à { $to } en médiane.
report-bands-down = La tension ne monte de 0,05 ou plus pour aucune paire ; elle baisse le plus pour { $pair }, de { $from } à { $to } en médiane.
report-bands-still = La tension varie de moins de 0,05 pour toutes les paires ; le plus pour { $pair }, de { $from } à { $to } en médiane.

report-meant = Voulu et lu
report-meant-how = Chaque acte sur un axe de points de Goldstein, hostile à gauche, amical à droite. Le point est ce qui était voulu ; la bande contient neuf lectures sur dix. L’écart entre les deux est le malentendu.
report-meant-sides = Actes : { $doer } ; lecture : { $reader }. Les plus courants, le plus grand écart d’abord.
report-meant-source = Valeurs voulues : les codes du scénario (Goldstein 1992). Valeurs lues : les prismes du modèle, qui sont tous des hypothèses. { $runs } parties.
report-meant-hostile = Voulu amical, lu hostile : « { $deed } », voulu à { $meant }, est lu à { $read } en moyenne.
report-meant-gap = Lu autrement que voulu : « { $deed } », voulu à { $meant }, est lu à { $read } en moyenne.
report-meant-same = Les actes sont lus à peu près comme ils étaient voulus ; le plus grand écart est celui de « { $deed } » : { $meant } et { $read }.

report-assumptions = Hypothèses et confiance
report-assumptions-how = Chaque nombre nommé du scénario, avec son intervalle et son appui. escalade claims donne la liste des affirmations représentées.
report-assumptions-source = C : affirmation du texte du scénario ; S : source. Non précisée : le scénario ne dit pas à quel point la valeur est sûre.
report-assumptions-finding = { $weak } nombres sur { $n } sont de confiance faible, contestée ou non précisée ; { $unsourced } ne citent rien et sont des hypothèses.
report-assumptions-most = Les { $n } qui font le plus varier la réponse, le plus fort d’abord :
report-assumptions-all = Les { $n } nombres
report-assumption = hypothèse
report-confidence-high = forte
report-confidence-medium = moyenne
report-confidence-low = faible
report-confidence-contested = contestée
report-confidence-none = non précisée

report-remake = Refaire ce rapport
report-remake-how = Le programme, le scénario et la graine fixent chaque octet de cette page.
report-remake-source = Ni réseau, ni script : le fichier est tout ce qu’il y a.
report-remake-finding = Une commande, la même page.
report-command = commande
report-version = version
report-hash = scénario, BLAKE3
report-verify = vérifier

report-key-median = médiane
report-key-half = la moitié des parties
report-key-most = neuf parties sur dix
report-key-meant = voulu
report-key-read = lu, en moyenne
report-key-readings = neuf lectures sur dix

report-head-outcome = Issue
report-head-runs = Parties
report-head-share = Part
report-head-interval = Intervalle à 95 %, en %
report-head-method = Méthode
report-head-median = Médiane, km²
report-head-q05 = 5 % au-dessous
report-head-q95 = 95 % au-dessous
report-head-rung = Échelon
report-head-start = Départ
report-head-quarter = Au quart
report-head-half = À mi-chemin
report-head-end = Fin
report-head-reached = Atteint un jour, ou dépassé
report-head-path = Chemin
report-head-pair = Paire
report-head-deed = Acte
report-head-readings = Lectures
report-head-meant = Voulu
report-head-read = Lu, en moyenne
report-head-param = Nombre
report-head-name = Nom
report-head-value = Valeur
report-head-range = Étendue
report-head-basis = Appui
report-head-confidence = Confiance

# La carte, dans un rapport comme dans une page de classe.

map-caspian = Mer Caspienne
map-black-sea = Mer Noire
map-key-held = contrôle de fait autre que la frontière reconnue
map-key-sure = troupes au départ, en milliers (k)
map-key-maybe = indice non confirmé
map-key-move = troupes déplacées
map-key-axis = axe possible, non un plan connu
map-key-rail = voie ferrée ou route ; en pointillé, fermée
map-key-air = passage aérien
map-key-refused = passage demandé et refusé le plus souvent
map-way-road = route
map-way-rail = voie ferrée
map-way-sea = mer
map-way-air = air

report-map = Carte et mouvements
report-map-how = Qui se tient où au départ, et quelles troupes se déplacent dans les parties : la flèche suit le chemin le plus court qui soit ouvert le plus souvent. À l’arrivée : la médiane des hommes venus, et la part des parties où il en vient.
report-map-source = { $runs } parties. Conique conforme de Lambert ; frontières internationalement reconnues ; ligne approximative à Tskhinvali ; la ligne de front en Ukraine n’est pas tracée. Made with Natural Earth.
report-map-moved = { $share } : { $actor }, troupes vers { $place } ; { $men } hommes en médiane.
report-map-still = Aucune troupe ne se déplace.
report-map-refused = De { $from } à { $to }, le passage est refusé dans { $share } des tours où une réponse est connue.
report-map-note = + { $men } ({ $share })
report-map-as-text = La carte en texte
report-map-standing = Au départ
report-map-moved-head = Déplacements
report-map-refused-head = Passages refusés
report-head-place = Lieu
report-head-actor = Acteur
report-head-men = Hommes
report-head-way = Passage
report-head-mode = Moyen
report-head-arrived = Arrivés, médiane
report-head-q05-plain = 5 % au-dessous
report-head-q95-plain = 95 % au-dessous
report-head-answers = Tours avec réponse
report-head-refused = Refusés
report-too-few = Trop peu de parties ({ $n }) pour conclure.

report-turning = Où cela s’est joué
report-turning-how = Chance d’atteindre l’échelon dans la suite d’une seule partie, rejouée à partir de chaque tour. La bande claire est le bruit : un pas qui n’en sort pas ne se lit pas. Dessous, l’échelon de la partie.
report-turning-source = Partie { $run }, la première qui atteint l’échelon { $rung } ; { $forks } suites par tour ; bruit : ±{ $floor } points, à 5 % pour tous les tours ensemble (Bonferroni).
report-turning-none = Aucun tour ne déplace la chance de plus que le bruit ({ $floor } points).
report-turning-moved = Partie { $run } : le tour { $turn } compte le plus ; la chance y passe de { $from } à { $to }.
report-turning-turn = Tour { $turn } : { $shift } points.
report-turning-deed = L’acte qui pèse le plus : « { $deed } » ({ $shift } points par rapport à ne pas le faire).
report-turning-strip = tour ; bande : échelon

report-drivers = Ce qui fait varier la réponse
report-drivers-how = De combien de points change, en moyenne, la part des parties qui atteignent l’échelon quand un nombre fait un pas de deux tiers de son intervalle. Le témoin ne change que les tirages : ce qui ne le dépasse pas nettement est du bruit. * : confiance faible ou contestée.
report-drivers-source = Effets élémentaires de Morris, valeur absolue moyenne, sur l’échelon { $rung } ou plus ; { $n } trajectoires, { $all } nombres, { $points } points de { $runs } parties. Intervalles par rééchantillonnage.
report-drivers-none = Aucun nombre ne dépasse nettement le témoin : avec si peu de trajectoires, rien n’est démontré.
report-drivers-one = Un nombre dépasse nettement le témoin : { $first }. { $doubtful ->
        [0] Sa confiance n’est ni faible ni contestée.
       *[other] Il est de confiance faible ou contestée.
    }
report-drivers-some = { $n } nombres dépassent nettement le témoin, d’abord : { $first }. { $doubtful ->
        [0] Aucun n’est de confiance faible ou contestée.
        [one] Un seul est de confiance faible ou contestée.
       *[other] { $doubtful } sont de confiance faible ou contestée.
    }
report-drivers-dummy = (témoin)
report-head-turn = Tour
report-head-chance = Chance
report-head-shift = Écart, points
report-head-effect = Effet, points
report-head-interval-points = Intervalle à 95 %
report-head-direction = Sens

report-rates = Le modèle face aux données
report-rates-how = Ce qu’ont fait de tels différends, à côté de ce que fait le modèle en 26 semaines, chacun avec son intervalle à 95 %. Là où ils divergent, le verdict le dit : expliqué si les données en donnent la raison, connu si le modèle s’écarte sans raison.
report-rates-source = Modèle : 20 000 parties, graine 2027 (cargo run --release --example calibration). Données : Correlates of War, MID 5.0 (Palmer et al. 2021), qui s’arrêtent en 2014 ; les fourchettes sans effectif sont des jugements.
report-rates-finding = { $inside } données sur { $n } s’accordent avec le modèle aux intervalles près ; { $explained } en diffèrent pour une raison donnée, { $known } sans raison.
report-rates-agree = Les { $n } qui s’accordent
report-rates-days = { $n } jours
report-verdict-inside = accord
report-verdict-explained = écart expliqué
report-verdict-known = écart connu
report-head-measure = Mesure
report-head-model = Modèle, 95 %
report-head-datum = Données, 95 %
report-head-cases = n
report-head-sample = Source
report-head-verdict = Verdict
report-folder-no-words = La source de ce scénario ({ $source }) n’est pas là : les noms sont les identifiants du scénario.
rate-calm = S’éteint ou s’apaise
rate-days_display = Jours d’une démonstration
rate-days_force = Jours d’un différend avec force
rate-days_war = Jours d’un différend avec guerre
rate-dispute = Différend, de l’un ou de l’autre
rate-dispute_armenia = Différend entre Russie et Arménie
rate-force_any = Toute force, frappes à l’étranger comprises
rate-force_direct = Force contre l’Azerbaïdjan
rate-higher = Réponse à un niveau plus haut
rate-lower = Réponse à un niveau plus bas
rate-same = Réponse au même niveau
rate-level_2 = Niveau maximal : menace
rate-level_3 = Niveau maximal : démonstration
rate-level_4 = Niveau maximal : force
rate-level_5 = Niveau maximal : guerre
rate-mid_higher = Réponse militarisée, plus haute
rate-mid_lower = Réponse militarisée, plus basse
rate-mid_same = Réponse militarisée, même niveau
rate-militarised = Acte militarisé de la Russie
rate-negotiated = Différend suivi d’un apaisement
rate-p3_given_2 = Démonstration, sachant une menace
rate-p4_given_3 = Force, sachant une démonstration
rate-p5_given_4 = Guerre, sachant la force
rate-reciprocated_display = Démonstration réciproque
rate-reciprocated_force = Force réciproque
rate-reciprocated_war = Guerre réciproque
rate-reset = Un apaisement pendant la partie
rate-settled_not = Différend sans règlement
rate-two_fronts = Guerre sur deux axes
rate-war = Guerre
rate-yielded = Différend où Bakou cède
sample-russia-and-post-soviet-states-1992-2014 = MID 5.0 : Russie et États postsoviétiques, 1992-2014
sample-russia-armenia-1992-2014 = MID 5.0 : Russie et Arménie, 1992-2014
sample-russia-azerbaijan-1992-2014 = MID 5.0 : Russie et Azerbaïdjan, 1992-2014
sample-russia-georgia-1992-2014 = MID 5.0 : Russie et Géorgie, 1992-2014
sample-all-disputes-1990-2014 = MID 5.0 : tous les différends, 1990-2014
sample-incidents-of-mid-5-0 = MID 5.0 : incidents
sample-judgement = jugement
sample-major-against-minor-1990-2014 = MID 5.0 : grande puissance contre petite, 1990-2014
sample-major-and-minor-neighbours-1816-2014 = MID 5.0 : grande et petite puissances voisines, 1816-2014
sample-major-and-minor-neighbours-1990-2014 = MID 5.0 : grande et petite puissances voisines, 1990-2014
