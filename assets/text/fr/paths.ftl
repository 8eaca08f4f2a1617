# « paths ».

verb-paths = Montre par quels chemins un échelon se gravit dans de nombreuses parties, et de quels types sont les parties
verb-paths-more =
    Exemple : escalade paths caucasus --runs 2000 --given war
    Formes : ratchet (chaque nouveau plus haut échelon, avec l’acte qui l’a atteint), change (chaque mouvement), dwell (chaque séjour à un échelon, selon sa durée).
arg-paths-runs = Nombre de parties [2000]
arg-paths-pair = De qui est l’échelon, et envers qui ; sinon la première paire centrale
arg-paths-kind = Forme des chemins : ratchet, change ou dwell [ratchet]
arg-paths-given-event = Ce à quoi mènent les chemins : war, "rung >= 5", "outcome is NOM" ou toute condition ["rung >= 5"]
arg-paths-depth = Pas de l’arbre [4]
arg-paths-dot = Dessiner l’arbre pour Graphviz dans ce fichier
arg-paths-svg = Dessiner l’arbre et le flux des records en SVG dans ce dossier, chacun en large et en étroit

paths-no-ladder = ce scénario n’a pas d’échelle : aucun échelon ne se gravit
paths-no-pair = ce scénario n’a pas de paire centrale : dites avec --pair DE VERS de qui est l’échelon

paths-title = Comment l’échelon se gravit, { $pair } ({ $scenario })
paths-runs = { $n } parties de { $turns } tours, graine { $seed }. Événement : { $event }, { $share } ({ $interval })
paths-kind-ratchet = Records : chaque nouveau plus haut échelon, avec l’acte qui l’a atteint. Le facteur dit combien de fois l’événement est plus probable pour les parties qui passent par là.
paths-kind-change = Tous les mouvements, vers le haut et vers le bas, avec ce qui les a causés. Le facteur dit combien de fois l’événement est plus probable pour les parties qui passent par là.
paths-kind-dwell = Séjours à un échelon, selon le nombre de tours qu’ils ont duré. Le facteur dit combien de fois l’événement est plus probable pour les parties qui passent par là.
paths-lift = Facteur
paths-none = Aucun pas n’est commun à une partie sur cinquante au moins.
paths-more = … et { $n } pas que moins de { $share } des parties partagent, ou qui ne tiennent pas ici (--out les a tous)
paths-by-rule = par la règle « { $name } »
paths-by-inject = par l’événement injecté « { $name } »
paths-by-red-line = par la ligne rouge « { $name } »
paths-by-ladder = par l’échelle : calme, ou tension
paths-by-other = par une autre cause
paths-lasted-one = { $name }, 1 tour
paths-lasted = { $name }, { $low } à { $high } tours

paths-telling = Ce qui précède « { $event } » plus souvent que dans les parties sans lui :
paths-shares = { $steps } : dans { $with } des parties avec lui, { $without } de celles sans lui (p { $p } après Holm)
paths-not-telling = Aucune suite de pas ne distingue les parties avec l’événement des parties sans lui, une fois corrigé le nombre de suites essayées.
paths-no-contrast = L’événement n’est arrivé dans aucune partie, ou dans toutes : rien ne peut distinguer les parties avec lui des parties sans lui.

paths-types = { $n } types de parties ; silhouette moyenne { $width }, { $strength } ({ $compared } parcours comparés sur { $distinct } distincts)
paths-strong = une structure forte
paths-reasonable = une structure raisonnable
paths-weak = une structure faible
paths-little = presque pas de structure : à lire comme un résumé, rien de plus
paths-no-types = Les parties se ressemblent trop pour former des types.
paths-type = Type
paths-event = Évén.
paths-medoid = Partie médiane, échelon par tour

paths-typical = la partie typique, la plus proche de toutes
paths-violent = la partie la plus violente
paths-peaceful = montée, puis revenue le plus tôt

paths-method = Parts : intervalles de Wilson, exacts au-dessous de cinq cas. Suites : test exact de Fisher, corrigé selon Holm. Types : appariement optimal (substitution min(2, |i - j|), insertion 1), médoïdes.

table-paths_tree = L’arbre des préfixes des chemins, une ligne par pas
    .node = Numéro du pas ; 0 est le départ
    .parent = Numéro du pas précédent
    .depth = Pas depuis le départ
    .rung = Échelon atteint, ou qui a duré
    .step = Ce qui a fait le pas
    .runs = Parties qui passent ici
    .weight = Somme de leurs poids
    .share = Leur part de toutes les parties
    .low = Borne inférieure de l’intervalle de la part
    .high = Borne supérieure de l’intervalle de la part
    .method = Comment l’intervalle a été fait
    .event_share = Part d’entre elles où l’événement est arrivé
    .event_low = Borne inférieure de son intervalle
    .event_high = Borne supérieure de son intervalle
    .lift = Combien de fois l’événement est plus probable ici que pour toutes les parties
    .ends = Parties dont le chemin finit ici
    .first_run = Plus petit numéro d’une partie qui passe ici
table-paths_sequences = Suites de pas que beaucoup de parties ont avant l’événement, une ligne par suite
    .rank = Place dans l’ordre des p
    .steps = Pas, dans l’ordre, avec au plus deux autres entre eux
    .length = Nombre de pas
    .runs = Parties qui l’ont avant l’événement
    .share = Leur part de toutes les parties
    .low = Borne inférieure de son intervalle
    .high = Borne supérieure de son intervalle
    .runs_with_event = Celles d’entre elles où l’événement est ensuite arrivé
    .p = Test exact bilatéral de Fisher
    .p_holm = Le même, corrigé du nombre de suites essayées
table-paths_types = Types de parties, une ligne par type
    .type = Numéro du type, le plus fréquent d’abord
    .runs = Parties de ce type
    .share = Leur part de toutes les parties
    .low = Borne inférieure de son intervalle
    .high = Borne supérieure de son intervalle
    .event_share = Part d’entre elles où l’événement est arrivé
    .event_low = Borne inférieure de son intervalle
    .event_high = Borne supérieure de son intervalle
    .medoid_run = La partie au milieu du type
table-paths_runs = Le parcours de chaque partie, une ligne par partie
    .run = Numéro de la partie
    .weight = Son poids
    .type = Numéro de son type
    .peak_rung = Plus haut échelon
    .event_turn = Tour de l’événement
    .back_by_turn = Tour à partir duquel la paire est restée à son échelon de départ ou au-dessous, après être montée
    .complexity = Indice de complexité de ses échelons, de 0 à 1
    .rungs = Échelon avant le tour 1 et à la fin de chaque tour
table-paths_turns = Comment les parties se répartissent entre les échelons, une ligne par tour et échelon
    .turn = Tour ; 0 est le départ
    .rung = Échelon
    .share = Part des parties à cet échelon ; une partie finie reste où elle a fini
    .entropy = Entropie du tour rapportée à sa plus grande valeur
table-paths_flow = Comment les parties vont d’un record au suivant, une ligne par couche et paire d’échelons
    .layer = Records déjà faits
    .from_rung = Plus haut échelon avant
    .to_rung = Plus haut échelon après
    .weight = Somme des poids des parties
