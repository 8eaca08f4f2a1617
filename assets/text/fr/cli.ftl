# aide
cli-about = Simule comment une crise internationale monte l’échelle de l’escalade, ou en redescend.
cli-about-more =
    Sans verbe : 1 000 parties du scénario « caucasus », écrites dans results/.
    SCENARIO est un dossier, un fichier, ou le nom d’un scénario fourni avec le programme.
    Codes de sortie : 0 fait, 1 contrôle échoué, 2 entrée fautive, 3 lecture ou écriture impossible, 130 interrompu.
help-usage = Utilisation :
help-usage-top = [VERBE] [OPTIONS]
help-verbs = Verbes :
help-options = Options :
help-arguments = Arguments :

verb-check = Cherche les fautes dans des scénarios
verb-run = Raconte une partie, tour par tour
verb-why = Montre la chaîne des causes d’un échelon ou d’une issue
verb-batch = Joue beaucoup de parties et écrit leurs tables
verb-verify = Contrôle qu’un dossier de résultats est intact et se rejoue
verb-claims = Dresse la liste des affirmations d’un scénario et de ce qui les représente
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
arg-set = Change une valeur du scénario, par exemple params/aid_base/value=3 ; peut se répéter
arg-params = Jeu de paramètres du scénario, par son nom
arg-policy = Comment un acteur décide : uniform, utility, hawk, dove, tit_for_tat ou script:NOM ; peut se répéter
arg-strict = Sort avec 1 s’il y a des avertissements
arg-check-format = text ou json [text]
arg-claims-format = text ou csv [text]
arg-batch-format = Format des tables : csv [csv]
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
arg-turn = À ce tour ; sinon l’échelon le plus haut de la partie
arg-ledger = Montre de quoi la tension de FROM envers TO est faite
arg-threads = Fils d’exécution ; autant que la machine en a, si rien n’est dit
arg-shard = Ne joue que la part I sur N du lot, I de 0 à N-1
arg-resume = Reprend un lot interrompu
arg-force = Écrase ce que le dossier contient
arg-dir = Dossier de résultats
arg-sample = Nombre de parties à rejouer [200]
arg-all = Rejoue toutes les parties
arg-name = Nom d’une entrée, avec ou sans sa sorte : rules/NOM ; sans nom, la liste des noms
arg-new-dir = Dossier à créer
arg-block = Bloc du langage, par exemple rules ; sans bloc, tout
arg-shell = bash, zsh, fish, elvish ou powershell
arg-man-dir = Dossier pour une page par verbe ; sinon la page principale, sur la sortie standard

# fautes d'appel : quoi, que faire
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
usage-bad-value = « { $value } » ne convient pas à { $given } ; voyez { $help }
usage-other = ces arguments sont illisibles ; voyez { $help }

fail-file = { $path } : { $why } ({ $detail })
fail-why-denied = pas le droit de lire ou d’écrire là ; choisissez un autre dossier
fail-why-other = lecture ou écriture impossible ; vérifiez le chemin et la place libre
fail-standard-output = sortie standard
