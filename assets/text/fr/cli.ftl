# aide
cli-about = Simule comment une crise internationale monte l’échelle de l’escalade, ou en redescend.
cli-about-more =
    Sans verbe : 1 000 parties du scénario « caucasus », écrites dans results/.
    SCENARIO est un dossier, un fichier, ou le nom d’un scénario fourni avec le programme.
    Codes de sortie : 0 fait, 1 contrôle échoué, 2 entrée incorrecte, 3 lecture ou écriture impossible, 130 interrompu.
cli-usage = Utilisation :
cli-usage-top = [VERBE] [OPTIONS]
cli-verbs = Verbes :
cli-options = Options :
cli-arguments = Arguments :

verb-check = Cherche les fautes dans des scénarios
verb-run = Raconte une partie, tour par tour
verb-why = Montre la chaîne des causes d’un échelon ou d’une issue
verb-batch = Joue beaucoup de parties et écrit leurs tables
verb-sweep = Joue une expérience : beaucoup de parties en beaucoup de points des nombres du scénario
verb-sweep-more =
    Exemple : escalade sweep experience.ron --out resultats
    Une expérience nomme un scénario, des facteurs avec intervalles ou niveaux, un plan (Grid, LatinHypercube, Sobol, Morris, List) et le nombre de parties par point ; docs/batches.md en montre un de chaque sorte.
verb-batch-more =
    Exemples : escalade batch caucasus --runs 5000 --seed 7 --out resultats
               escalade batch caucasus --until-halfwidth 0.02 --of F6_border_incident
               escalade batch caucasus --runs 5000 --shard 0/4 --out part-0
verb-merge = Réunit les parts d’un lot
verb-merge-more =
    Exemple : escalade merge part0 part1 part2 --out resultats
    Les parts sont celles de --shard 0/3, 1/3 et 2/3 d’un même lot, ou d’une même expérience.
verb-submit = Écrit les fichiers de tâches qui jouent un lot ou une expérience par parts sur d’autres machines ; ne lance rien
verb-submit-more =
    Exemple : escalade submit --engine slurm --shards 40 --emit taches -- batch caucasus --runs 1000000 --out resultats
    COMMAND est un batch ou un sweep tel qu’on le taperait ; son --out est le dossier où les parts sont réunies.
verb-verify = Contrôle qu’un dossier de résultats est intact et se rejoue
verb-claims = Dresse la liste des affirmations d’un scénario et de ce qui les représente
verb-odd = Décrit le modèle d’un scénario selon le protocole ODD, en markdown
verb-read = Lit à voix haute une règle, un prisme, une action ou toute autre entrée
verb-new = Crée un petit scénario pour commencer
verb-schema = Affiche la référence du langage des scénarios
verb-completions = Affiche les complétions d’un interpréteur de commandes
verb-man = Affiche la page de manuel, ou en écrit une par verbe dans un dossier

arg-help = Affiche cette aide
arg-version = Affiche la version
arg-lang = Langue, en ou fr ; sinon celle du système
arg-quiet = N’affiche que les résultats et les erreurs
arg-color = Couleurs : auto, always (toujours) ou never (jamais)
arg-scenario = Dossier, fichier ou nom d’un scénario
arg-paths = Dossiers, fichiers ou noms de scénarios
arg-seed = Graine de tous les tirages, de 0 à 2^53 - 1 [1]
arg-run = Numéro de la partie, à partir de 0 [0]
arg-runs = Nombre de parties [1000]
arg-set = Change une valeur du scénario, par exemple params/half_tau/value=10 ; peut se répéter
arg-params = Jeu de paramètres du scénario, par son nom
arg-policy = Comment un acteur décide : uniform, utility, hawk, dove, tit_for_tat ou script:NOM ; peut se répéter
arg-strict = Sort avec 1 s’il y a des avertissements
arg-check-format = text ou json [text]
arg-claims-format = text ou csv [text]
arg-batch-format = Formats des tables : csv, ou csv,parquet [csv]
arg-until-turn = S’arrête après ce tour
arg-trace = Montre chaque changement de chaque grandeur, avec sa cause
arg-tables = Tables, séparées par des virgules ; ou all (toutes), ou none (aucune)
arg-run-tables = Écrit aussi ces tables, séparées par des virgules ; ou all (toutes)
arg-batch-tables = Tables, séparées par des virgules ; ou all (toutes), ou none (aucune) [runs,turns,readings,transitions]
arg-out = Dossier des tables
arg-batch-out = Dossier des tables [results]
arg-run-out = Dossier des tables de --tables [results]
arg-from = De qui, la conduite ou la tension
arg-to = Envers qui
arg-odd-to = Fichier à écrire ; sinon la sortie standard
arg-turn = À ce tour ; sinon l’échelon le plus haut de la partie
arg-ledger = Montre de quoi la tension de FROM envers TO est faite
arg-sweep-out = Dossier des tables [results]
arg-experiment = Fichier de l’expérience
arg-until-halfwidth = S’arrête quand la demi-largeur de l’intervalle à 95 % de chaque issue ne dépasse pas W, par exemple 0.01 ; pas avec --shard, car aucune part ne connaît les parties des autres
arg-of = La part que regarde --until-halfwidth : une issue, ou rung pour l’échelon 5 et au-dessus
arg-threads = Fils d’exécution ; autant que la machine en a, si rien n’est dit
arg-shard = Ne joue que la part I sur N du lot, I de 0 à N-1
arg-resume = Reprend un lot interrompu
arg-force = Écrase ce que le dossier contient
arg-engine = local, hyperqueue, slurm ou kubernetes
arg-shards = Combien de parts
arg-emit = Nouveau dossier pour les fichiers de tâches, sous celui-ci
arg-command = batch ou sweep avec ses options, après --
arg-dirs = Dossiers des parts, dans n’importe quel ordre
arg-merge-out = Dossier pour le tout
arg-dir = Dossier de résultats
arg-sample = Nombre de parties à rejouer [200]
arg-all = Rejoue toutes les parties
arg-name = Nom d’une entrée, avec ou sans sa sorte : rules/NOM ; sans nom, la liste des noms
arg-new-dir = Dossier à créer
arg-block = Bloc du langage, par exemple rules ; sans bloc, tout
arg-shell = bash, zsh, fish, elvish ou powershell
arg-man-dir = Dossier pour une page par verbe ; sinon la page principale, sur la sortie standard

# fautes d’appel : quoi, que faire
fail-error = {"erreur : "}
usage-unknown-argument = « { $given } » n’est pas une option ici ; voyez { $help }
usage-unknown-argument-near = « { $given } » n’est pas une option ici ; vouliez-vous dire { $near } ?
usage-unknown-verb = « { $given } » n’est pas un verbe ; voyez { $help }
usage-unknown-verb-near = « { $given } » n’est pas un verbe ; vouliez-vous dire { $near } ?
usage-missing = il manque { $given } ; voyez { $help }
usage-conflict = { $given } et { $other } ne vont pas ensemble ; ôtez l’un des deux
usage-no-value = { $given } attend une valeur ; voyez { $help }
usage-not-among = « { $value } » ne convient pas à { $given } ; au choix : { $known }
usage-not-among-near = « { $value } » ne convient pas à { $given } ; vouliez-vous dire { $near } ?
usage-bad-value-range = « { $value } » ne convient pas à { $given } : il y faut un nombre entier, de { $low } à { $high }
usage-bad-value-least = « { $value } » ne convient pas à { $given } : il y faut un nombre entier, { $low } ou plus
usage-bad-value = « { $value } » ne convient pas à { $given } ; voyez { $help }
usage-other = ces arguments sont illisibles ; voyez { $help }

fail-file = { $path } : { $why } ({ $detail })
fail-why-denied = pas le droit de lire ou d’écrire là ; choisissez un autre dossier
fail-why-other = lecture ou écriture impossible ; vérifiez le chemin et la place libre
fail-standard-output = sortie standard
usage-twice = { $given } est donné deux fois ; n’en gardez qu’un

# schema
schema-title = Le langage des scénarios, format 1
schema-intro =
    Un fichier est un ( bloc: .., bloc: .. ). Un scénario est l’union de ses fichiers. Les accolades tiennent des choses nommées, sans ordre ;
    les crochets, des choses dont l’ordre compte ; les parenthèses, des champs. Une étoile marque ce qu’il faut dire.
    Les descriptions viennent du code du programme et sont en anglais, comme les mots du langage.
schema-head = Tête
schema-blocks = Blocs
schema-mechanisms = Une structure par mécanisme ; sans elle, le mécanisme n’entre pas dans le tour.
schema-choices = Formes et mots
schema-field = nom
schema-form = s’écrit
schema-meaning = ce que c’est
schema-range-of = valeurs
schema-where = où
schema-number = nombre
schema-literal = nombre littéral
schema-whole = nombre entier
schema-truth = vrai ou faux
schema-text = texte
schema-condition = condition, ou liste de conditions
schema-repeat = {"{"}"k": 0..40{"}"}
schema-range = a..b
schema-pair = ("A", "B")
schema-states = un état du traité
schema-formulas = Formules
schema-formulas-intro = Arithmétique, une comparaison (>= <= > < is, is not, in), and, or, not. Texte entre guillemets.
schema-quantities = Grandeurs
schema-words = Mots
schema-functions = Fonctions
schema-writable = lue et changée
schema-read = lue
schema-lens = prismes
schema-deed = là où un acte est en main
schema-everywhere = partout
schema-function-Min = la plus petite de ses valeurs
schema-function-Max = la plus grande de ses valeurs
schema-function-Abs = sans son signe
schema-function-Mod = le reste, jamais négatif
schema-function-Floor = le plus grand entier qui n’est pas au-dessus
schema-function-Clamp = la première, gardée entre la deuxième et la troisième
schema-function-Logistic = 1 / (1 + exp(-x))
schema-function-Exp = e à la puissance x
schema-function-OneIf = 1 si la condition est vraie, sinon 0
schema-unknown = le langage n’a pas de bloc « { $name } » ; `escalade schema` les affiche tous
schema-unknown-near = le langage n’a pas de bloc « { $name } » ; vouliez-vous dire { $near } ?

# new
new-not-a-folder = { $dir } est un fichier ; choisissez un autre nom
new-not-empty = { $dir } n’est pas vide, et rien n’est écrasé ; choisissez un autre nom
new-done =
    Écrit dans { $dir }/ : scenario.ron, text/en.ftl, text/fr.ftl

    Ensuite :
      escalade check { $dir }
      escalade run { $dir }
      escalade batch { $dir } --runs 1000 --out mes-resultats

# formules et effets en phrases : $a est la première chose, $of_a après « de », $to_a après « à »
say-affinity = l’affinité { $of_a } envers { $b }
say-tension = la tension { $of_a } envers { $b }
say-heat = la colère fraîche { $of_a } envers { $b }
say-received = le niveau de conduite que { $a } a vu en dernier de la part { $of_b }
say-rung = l’échelon { $of_a } envers { $b }
say-quiet = le nombre de tours calmes { $of_a } envers { $b }
say-stake = ce que reculer devant { $b } coûterait { $to_a }
say-label = le nom que { $a } donne { $to_b }
say-distance = l’écart entre { $b } et un allié { $of_a } (0 à 3)
say-highest-rung = l’échelon le plus haut { $of_a } envers quiconque
say-capital = le capital politique { $of_a }
say-cohesion = la cohésion { $of_a }
say-resolve = la résolution { $of_a }
say-insecurity = l’insécurité { $of_a }
say-contaminated-km2 = la surface minée { $of_a } (km²)
say-strength = le nombre d’hommes { $of_a }
say-troops = le nombre d’hommes { $of_a } en ce lieu : { $b }
say-underway = le nombre d’hommes { $of_a } en route vers { $b }
say-status = la situation { $of_a } dans le traité : { $b }
say-salience = la présence { $of_a }
say-crossed = la ligne rouge { $a } est franchie
say-fired = la règle { $a } a joué
say-flag = le drapeau { $a } est levé
say-fighting = des combats sur { $a }
say-force-ratio = le rapport de forces sur { $a }
say-breakthrough = la probabilité de percer sur { $a }
say-advance = le nombre de nœuds pris sur { $a }
say-supply = le ravitaillement des assaillants sur { $a }
say-killed = le nombre de morts au combat { $of_a }
say-at-war = { $a } est en guerre avec { $b }
say-grants = l’accord { $a } est donné
say-deeds = le nombre de fois que { $a } a fait { $b } { $n ->
    [1] au dernier tour
   *[other] dans les { $n } derniers tours
}
say-hostility = le total des points d’hostilité que { $a } a lus dans les actes { $of_b } { $n ->
    [1] au dernier tour
   *[other] dans les { $n } derniers tours
}
say-kindness = le total des points d’amitié que { $a } a lus dans les actes { $of_b } { $n ->
    [1] au dernier tour
   *[other] dans les { $n } derniers tours
}
say-hostile-readings = le nombre d’actes { $of_b } que { $a } a lus comme hostiles { $n ->
    [1] au dernier tour
   *[other] dans les { $n } derniers tours
}
say-kind-readings = le nombre d’actes { $of_b } que { $a } a lus comme amicaux { $n ->
    [1] au dernier tour
   *[other] dans les { $n } derniers tours
}
say-trait = le trait { $a } de l’acte
say-own = { $name } { $of_a }
say-own-pair = { $name } { $of_a } envers { $b }
say-word-Turn = le numéro du tour
say-word-Month = le mois
say-word-PeakRung = l’échelon le plus haut jusqu’ici
say-word-ClearedKm2 = la surface déminée jusqu’ici (km²)
say-word-BattleDeaths = le nombre de morts au combat jusqu’ici
say-word-Valence = la valence jusqu’ici
say-word-Intended = la valence voulue
say-word-Visibility = la visibilité de l’acte
say-word-Attribution = la chance que l’auteur soit connu
say-word-Action = l’action
say-word-Category = le domaine de l’acte
say-word-Doer = l’auteur
say-word-Target = la cible
say-word-Beneficiary = le bénéficiaire
say-word-Host = l’hôte
say-word-Observer = l’observateur
say-function-Min = le plus petit de ({ $values })
say-function-Max = le plus grand de ({ $values })
say-function-Abs = la grandeur de ({ $first })
say-function-Mod = le reste de ({ $values })
say-function-Floor = ({ $first }) arrondi vers le bas
say-function-Clamp = borné ({ $values })
say-function-Logistic = logistic({ $first })
say-function-Exp = exp({ $first })
say-function-OneIf = 1 si ({ $first }), sinon 0
say-at-least = { $a } vaut au moins { $b }
say-at-most = { $a } vaut au plus { $b }
say-above = { $a } dépasse { $b }
say-below = { $a } est sous { $b }
say-is = { $a } est { $b }
say-is-not = { $a } n’est pas { $b }
say-and = et
say-or = ou
say-not = il n’est pas vrai que { $a }
say-change = { $what } change de { $by }
say-raise = { $what } monte de { $by }
say-lower = { $what } baisse de { $by }
say-set = { $what } devient { $to }
say-pull = { $what } comble une part { $rate } de l’écart avec { $toward }
say-tell = { $narrative } est raconté par { $channel } : sa présence gagne { $boost } de ce qui reste jusqu’à 1
say-send = { $owner } envoie { $men } hommes de { $from } à { $to }
say-clear = la ligne rouge { $line } est effacée
say-raise-flag = le drapeau { $flag } est levé
say-do = acte : { $deed }
word-Ally = allié
word-Partner = partenaire
word-Drifting = en dérive
word-Adversary = adversaire
word-Humanitarian = humanitaire
word-Diplomatic = diplomatique
word-Informational = informationnel
word-Economic = économique
word-Domestic = intérieur
word-Military = militaire
word-StateAgency = l’agence de presse d’État
word-StateTelevision = la télévision d’État
word-Milblogger = un blogueur de guerre
word-LocalMedia = les médias locaux
word-Diplomat = un diplomate
word-NoAction = aucune action militarisée
word-Threat = menace de force
word-Display = démonstration de force
word-Force = emploi de la force
word-War = guerre
word-State = État
word-Bloc = bloc
word-Organisation = organisation
word-High = haute
word-Medium = moyenne
word-Low = basse
word-Contested = contestée

# scénarios tels qu’ils sont donnés
given-warnings = { $scenario } : { $n ->
    [one] 1 avertissement
   *[other] { $n } avertissements
} ; voyez escalade check { $scenario }
given-set = « { $given } » ne change aucune valeur ; écrivez --set chemin=valeur, par exemple params/half_tau/value=10
given-policy = « { $given } » n’est pas une politique ; écrivez --policy ACTEUR=SPEC, par exemple RUS=hawk
given-actor = le scénario n’a pas d’acteur « { $name } » ; il a { $known }
given-actor-near = le scénario n’a pas d’acteur « { $name } » ; vouliez-vous dire { $near } ?
given-script = le scénario n’a pas de plan « { $name } » ; il a : { $known }
given-script-near = le scénario n’a pas de plan « { $name } » ; vouliez-vous dire { $near } ?
given-policy-name = il n’y a pas de politique « { $name } » ; au choix : { $known } ou script:NOM
given-policy-name-near = il n’y a pas de politique « { $name } » ; vouliez-vous dire { $near } ?
given-policy-bends = « { $name } » infléchit l’utilité d’un acteur, et le scénario n’en donne pas à { $actor } ; choisissez uniform ou script:NOM

# check
check-summary = { $errors ->
    [0] Aucune erreur
    [one] 1 erreur
   *[other] { $errors } erreurs
}, { $warnings ->
    [0] aucun avertissement
    [one] 1 avertissement
   *[other] { $warnings } avertissements
}, { $files ->
    [0] aucun fichier
    [one] 1 fichier
   *[other] { $files } fichiers
}, { $time } ms. { $verdict }
check-cannot-run = Scénario injouable en l’état.
check-note = Pour l’enseignant : { $note }
check-can-run = Le scénario peut se jouer.

# claims
claims-modelled = représentée par { $by }
claims-left-out = laissée de côté : { $by }
claims-summary = { $modelled } affirmations sur { $n } sont représentées. Un élément se lit avec : escalade read SCENARIO NOM

# read
read-unknown = { $scenario } n’a pas d’entrée « { $name } » ; escalade read { $scenario } en donne la liste
read-unknown-near = { $scenario } n’a pas d’entrée « { $name } » ; vouliez-vous dire { $near } ?
read-when-one = Quand { $when },
read-when-all = Quand tout ceci est vrai :
read-needs-one = Elle est permise quand { $when }.
read-needs-all = Elle est permise quand tout ceci est vrai :
read-reads-one = Il s’applique quand { $when }.
read-reads-all = Il s’applique quand tout ceci est vrai :
read-crossed-one = Elle est franchie quand { $when }.
read-crossed-all = Elle est franchie quand tout ceci est vrai :
read-clears-one = Elle est effacée quand { $when }.
read-clears-all = Elle est effacée quand tout ceci est vrai :
read-clears-never = Elle n’est jamais effacée.
read-holds-one = Elle tient quand { $when }.
read-holds-all = Elle tient quand tout ceci est vrai :
read-otherwise = Elle tient quand aucune ligne avant elle ne tient.
read-score = À quelle distance une partie en est : { $score }.
read-chance = avec une probabilité de { $chance },
read-then = alors :
read-also = Une lecture à travers lui a d’autres effets :
read-fires-once = une fois par partie,
read-fires-every-turn = au plus une fois par tour,
read-fires-at-most = au plus une fois en { $n } tours,
read-each-actor = Pour chaque acteur, appelé { $a }{ $limit } :
read-each-pair = Pour chaque paire ordonnée d’acteurs, { $a } envers { $b }{ $limit } :
read-each-member = Pour chaque partie au traité « { $treaty } », appelée { $a }{ $limit } :
read-each-node = Pour chaque lieu, appelé { $a }{ $limit } :
read-each-force = Pour chaque force, appelée { $a } :
read-each-only = {" "}(seulement { $only })
read-each-except = {" "}(sauf { $except })
read-each-any = {""}
read-lens = À travers ce prisme, un acte peut être lu par { $who }.
read-observers = tout observateur
read-observers-except = tout observateur sauf { $who }
read-shade-set = Il fixe la valence à { $by } ; de plusieurs prismes de ce genre, le plus hostile compte.
read-shade-shift = Il ajoute { $by } à la valence.
read-shade-multiply = Il multiplie la valence par { $by }.
read-everyone = tout acteur qui a un registre
read-everyone-except = tous sauf { $who }
read-anyone = tout autre acteur
read-lowest = l’acteur pour qui ceci est le plus bas : { $by }
read-highest = l’acteur pour qui ceci est le plus haut : { $by }
read-doers = Action du domaine { $domain } ; qui peut la faire : { $who }.
read-role-target = Envers : { $who }.
read-role-beneficiary = Pour : { $who }.
read-role-host = Sur le sol de : { $who }.
read-consents = Elle demande un accord : { $list }.
read-cost = Elle coûte à son auteur { $by } de { $what }.
read-cost-capital = capital politique
read-rung = C’est une conduite d’échelon { $n }.
read-off-ramp = C’est une porte de sortie (conciliation { $by }).
read-codes = Voulue { $goldstein } sur l’échelle de Goldstein ; CAMEO { $cameo }, { $mid }.
read-public = Tout le monde peut la voir.
read-discreet = Chaque observateur la détecte avec une probabilité de { $detection }.
read-covert = Chaque observateur la détecte avec une probabilité de { $detection }, et en connaît l’auteur avec { $attribution }.
read-lasts = Elle dure { $n } tours, et ses effets viennent à chaque tour.
read-red-line = Une ligne rouge { $who }.
read-at-turn = Au tour { $n }.
read-at-date = Dans la semaine du { $date }.
read-at-when-true = Au premier tour où sa condition est vraie.
read-at-facilitator = Quand l’animateur le dit ; jamais dans un lot.
read-at-once = Regardée à chaque tour ; elle met fin à la partie.
read-at-end = Regardée quand le dernier tour est fini.
read-range = , entre { $low } et { $high }
read-confidence = Confiance : { $word }.
read-scope-Global = Une valeur, de { $low } à { $high }, { $start } au départ.
read-scope-Actor = Une valeur par acteur, de { $low } à { $high }, { $start } sauf mention.
read-scope-Pair = Une valeur par paire ordonnée, de { $low } à { $high }, { $start } sauf mention.
read-scope-Node = Une valeur par lieu, de { $low } à { $high }, { $start } sauf mention.
read-feature = Sa valeur est { $value }.
read-assumption = Hypothèse
read-yes = oui
read-no = non

# run
tell-title = { $title } ({ $scenario }). Graine { $seed }, partie { $run }.
tell-focal = { $focal }, en { $length } à partir du { $date }.
turns-weeks = { $turns } semaines
turns-days = { $turns } tours de { $days } jours
tell-length = { $length } à partir du { $date }.
tell-start = { $pair } : échelon { $rung }, { $name } ; tension { $tension }.
tell-legend = Chaque acte figure avec ce qu’il voulait dire (●) et, lu un tour plus tard, ce que chaque observateur y a vu (█), de −10, hostile, à +10, amical.
tell-turn = Tour { $n }, { $date }
tell-pair = { $from } envers { $to }
tell-inject = ◆ { $name }
tell-nothing-done = Personne n’agit.
tell-meant = Voulu { $meant } ; { $why }.
tell-refused = Un accord a été refusé : l’acte reste sans effet.
tell-chosen = choisi avec une probabilité de { $share }
tell-chosen-for = choisi avec une probabilité de { $share }, pour { $motives }
tell-ordered = ordonné par { $by }
tell-by-inject = l’inject { $name }
tell-by-rule = la règle { $name }
tell-by-red-line = la ligne rouge { $name }
tell-by-other = le moteur
tell-reading = { $name } lu { $value } { $axis }
tell-others = Les autres : { $list }
tell-unread-by = Sans lecture : { $list }
tell-unseen = Personne n’y a rien lu.
tell-move = { $arrow } { $pair } : échelon { $before } à { $after }, { $name }, { $why }.
tell-moved-by-deed = par son acte { $deed }
tell-moved-by-quiet = après { $n } tours calmes, la tension { $tension } étant sous { $limit }
tell-moved-up = la tension { $tension } ayant atteint { $limit }
tell-moved-down = la tension { $tension } étant tombée sous { $limit }
tell-crossed = ‖ Une ligne rouge { $of_owner } est franchie : { $name }.
tell-cleared = Une ligne rouge { $of_owner } est effacée : { $name }.
tell-treaty = { $actor }, { $treaty } : { $before } → { $after }.
tell-consent-given = Demandé et accordé : { $name }.
tell-consent-refused = Demandé et refusé : { $name }.
tell-arrival = { $men } hommes { $of_owner } arrivent : { $from } → { $to }.
tell-combat = Combats, { $axis } : rapport de forces { $ratio }, probabilité de percer { $chance }, ravitaillement { $supply }, { $killed } tués.
tell-breakthrough = { $axis } : l’attaque perce et prend { $node }.
tell-narrative = Le récit { $name } se répand : présence { $before } → { $after }.
tell-rule = › { $name }.
tell-ramp-closed = × Porte de sortie fermée : { $deed }. { $why }.{ $by }
tell-ramp-opened = ○ Porte de sortie ouverte : { $deed }.{ $by }
tell-ramp-by = En cause : { $cause }.
tell-ramps = Portes de sortie ouvertes : { $list }.
tell-ramps-of = { $actor } { $open } sur { $all }
tell-reason-needs = Il faudrait que ceci soit vrai : { $when }
tell-reason-cost = Elle coûte { $cost } de capital politique, et il en reste { $has }
tell-reason-high = Son échelon dépasse { $n }, le plus haut à portée
tell-reason-calm = La tension est à { $has }, et il faut { $needs }
tell-reason-under-way = Elle est en cours, encore { $n } tours
tell-tension = Tension { $list }
tell-trace = Tous les changements :
tell-cause-reading = { $observer } lit { $value } : { $deed }
tell-cause-cost = coût de : { $deed }
tell-cause-commitment = se poursuit : { $action }
tell-cause-arrival = arrivée : { $node }
tell-cause-income = revenu
tell-cause-decay = s’efface avec le temps
tell-cause-ladder = l’échelle
tell-outcome = Issue après { $n } tours : { $outcome }.
tell-peak = { $pair } : échelon le plus haut { $rung }, { $name }.
tell-unread = Les actes du dernier tour restent sans lecture.
tell-stopped = Arrêté au tour { $n }, sur demande. Pour la suite, ôtez --until-turn.
motive-hawk = le motif de pression
motive-caution = la crainte de la violence
motive-conciliation = le motif de paix
motive-goal = l’intérêt propre
motive-match = la réponse à l’identique
motive-inertia = l’habitude
motive-repeat = l’usure de la répétition
motive-audience = le coût de reculer
motive-capital = le prix en capital
motive-base = l’inclination constante
motive-anger = la colère

# why
why-ledger-whom = --ledger demande FROM et TO : la tension de qui, envers qui
why-same = « { $name } » n’a pas de conduite envers lui-même ; nommez deux acteurs
why-up = Pourquoi l’échelon { $of_from } envers { $to } est passé de { $before } à { $after }, au tour { $n } ({ $date })
why-down = Pourquoi l’échelon { $of_from } envers { $to } est redescendu de { $before } à { $after }, au tour { $n } ({ $date })
why-no-move = Aucun changement d’échelon jusqu’au tour { $n }, { $pair } ; voici de quoi la tension est faite
why-outcome = Pourquoi la partie a fini ainsi : { $outcome }
why-head-outcome = issue
why-head-rung = échelon { $before } → { $after }
why-head-deed = acte, tour { $n } :
why-head-reading = lecture, tour { $n } :
why-head-tension = tension à { $value }
why-head-rule = règle, tour { $n } :
why-head-inject = inject, tour { $n } :
why-head-red-line = ligne rouge franchie, tour { $n } :
why-head-quiet = calme, tour { $n } :
why-head-other = tour { $n } :
why-head-lens = prisme
why-move = { $name } ; { $pair }, tour { $n }
why-tension = de { $pair }, dont { $start } du départ et du niveau de repos
why-rest = { $n ->
    [one] un autre changement
   *[other] { $n } autres changements
}
why-quiet = { $n } tours sans acte de l’échelon, et une tension sous son plancher
why-gate = {" "}; l’échelon { $rung } demande une tension de { $needed }
why-deed = { $deed }, { $why }{ $gate }
why-reading = { $observer } lit { $value } (voulu { $meant }) : { $deed }
why-again = (ses causes figurent plus haut)
why-ways = Portes de sortie { $actor } au moment de choisir, tour { $n }
why-way-open = ouverte, non prise
why-way-taken = prise
why-way-closed = fermée
why-way-reason = { $deed }, depuis le tour { $n }. { $why }.
why-claims = Affirmations derrière les prismes
why-ledger = { $pair }, à la fin du tour { $n } ({ $date }) : la tension { $value } est faite de
why-start = ce qui reste du départ
why-resting = le niveau de repos, auquel la tension revient
why-affinity = L’affinité { $value } est faite de
why-affinity-start = départ
why-in-all = { $n ->
    [one] { $text }
   *[other] { $text } ({ $n } fois)
}
why-small = { $n ->
    [one] un changement trop petit pour être montré
   *[other] { $n } changements trop petits pour être montrés
}
why-sum = somme
why-entry = tour { $n }, { $amount } alors : { $text }
why-fades = Chaque tour garde une part de { $kept } de ce qui dépasse le niveau de repos.

# batch
batch-table = il n’y a pas de table « { $name } » ; au choix : { $known }, ou all, ou none
batch-table-near = il n’y a pas de table « { $name } » ; vouliez-vous dire { $near } ?
batch-shard = « { $given } » n’est pas une part de lot ; écrivez --shard I/N avec I de 0 à N-1, par exemple 0/4
batch-waits = En attente : un autre processus écrit dans { $folder }. Ctrl-C pour renoncer.
batch-resume = Les parties finies sont gardées dans { $folder }. Pour reprendre :
batch-simulating = simulation
batch-live = échelon ≥ { $rung }   { $share } ± { $half }
batch-left-seconds = { $seconds } s restantes
batch-left-minutes = { $minutes } min { $seconds } s restantes
batch-title = { $title } ({ $scenario })
batch-when = { $length } à partir du { $date } ;{" "}
batch-runs = { $n ->
    [one] { $n } partie
   *[other] { $n } parties
}, graine { $seed }
batch-took = , { $threads ->
    [one] { $threads } fil
   *[other] { $threads } fils
}, { $seconds } s
batch-outcome = Issue
batch-share = part
batch-interval = intervalle 95 %
batch-to = { $low } à { $high }
batch-few = { $k } sur { $n }
batch-rung = Échelon { $rung } ou plus ({ $name }), { $pair } : { $share } ({ $interval })
batch-zero = Zéro en { $n } parties ne veut pas dire impossible : l’intervalle va jusqu’à { $high }.
batch-wrote = Écrit dans { $folder } : { $files }
batch-was-there = { $folder } contient déjà ce lot, et reste tel quel : { $files }
batch-rows = { $file } ({ $n } lignes)
batch-count = { $file } ({ $n })
batch-next = Ensuite :
batch-next-run = la plus violente, racontée
batch-next-why = et pourquoi on en est venu là
batch-next-no-aid = et sans l’aide ?
batch-next-verify = le dossier est-il intact ?
batch-limits = Erreur de simulation seule (intervalles de Wilson, exacts au-dessous de cinq parties). Un instrument pour explorer et enseigner, pas une prévision.

batch-halfwidth = { $given } n’est pas une demi-largeur ; écrivez-en une entre 0 et 0.5, par exemple 0.01
batch-of = il n’y a pas d’issue « { $name } » ; choisissez parmi { $known }
batch-of-near = il n’y a pas d’issue « { $name } » ; vouliez-vous dire { $near } ?
batch-stop-all = chaque issue
batch-stop-rung = l’échelon 5 ou plus
batch-stop-outcome = { $outcome }
batch-stopped = Arrêté après { $n } parties : la demi-largeur de l’intervalle de { $of } ne dépasse pas { $half } points.
batch-not-stopped = Les { $n } parties sont jouées, et la demi-largeur de l’intervalle de { $of } dépasse encore { $half } points.

# sweep
sweep-until-shard = une expérience avec until_halfwidth ne se partage pas : l’endroit où elle s’arrête dépend de toutes les parts
sweep-twice = { $name } est un facteur de l’expérience, et { $given } lui donne aussi une valeur : gardez l’un des deux
sweep-column = le facteur `{ $name }` porte le nom d’une colonne des résultats : choisissez-en un autre
sweep-sobol-factors = un plan de Sobol a au plus { $most } facteurs
sweep-title = { $scenario } : { $design }, { $points ->
    [one] 1 point
   *[other] { $points } points
} de { $runs ->
    [one] 1 partie
   *[other] { $runs } parties
}, graine { $seed } ;
sweep-common = les mêmes tirages en chaque point.
sweep-independent = des tirages propres à chaque point.
sweep-took = { $seconds } s sur { $threads ->
    [one] 1 fil
   *[other] { $threads } fils
}.
sweep-point = point
sweep-runs = parties
sweep-peak = échelon maximal moyen
sweep-more = … et { $n } autres points dans points.csv.

# merge
merge-into-part = { $folder } est l’une des parts ; choisissez un autre dossier avec --out

# submit
submit-emit = « { $dir } » ne peut pas contenir de fichiers de tâches : nommez un nouveau dossier sous celui-ci, fait de lettres, de chiffres, de « . », « _ » et « - »
submit-ours = { $given } revient aux fichiers de tâches, ou demande toutes les parts à la fois ; retirez-le de la commande
submit-command = seuls batch et sweep se jouent par parts ; écrivez -- batch SCENARIO .. ou -- sweep EXPERIENCE.ron ..
submit-done = Ces lignes sont dans { $dir }/README.md, à côté des fichiers de tâches. Rien n’a été lancé.

# verify
verify-manifest = scénario
verify-scenario-same = conforme à son empreinte { $hash }…, écrit par la version { $version }
verify-scenario-other = non conforme à son empreinte { $hash }…, écrit par la version { $version }
verify-files = fichiers
verify-files-alike = { $k } sur { $n } ont l’empreinte du manifeste
verify-runs = parties
verify-runs-alike = { $k } sur { $n } se rejouent à l’identique
verify-file-differs = { $file } n’a pas l’empreinte que dit le manifeste.
verify-state-differs = Les parties { $first } à { $last } arrivent à des états autres que ceux du manifeste.
verify-table = table { $table }
verify-column = colonne { $column }
verify-first = premier écart
verify-written = écrit
verify-recomputed = recalculé
verify-fine = Le dossier est ce que dit son manifeste.
verify-changed = Le dossier a été modifié après coup.
verify-other-version = Le dossier a été écrit par la version { $version }, ou modifié après coup.
verify-look = Voir : { $command }

## Comment les choses sont mises côte à côte.
said-quoted = « { $text } »
said-of = { $what } : { $said }
