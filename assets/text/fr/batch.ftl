# Ce que dit un lot ou une vérification qui ne peut pas continuer.

batch-unfinished = { $folder } contient { $kept } des { $runs } parties de ce lot : ajoutez --resume pour continuer, ou --force pour recommencer
batch-other = { $folder } contient un autre lot :
batch-difference = { $what } : là-bas { $there }, ici { $here }
batch-other-advice = Choisissez un autre dossier avec --out, ou remplacez ce qui s’y trouve avec --force
batch-stranger = { $folder } contient { $file } sans manifeste : choisissez un autre dossier avec --out, ou remplacez-le avec --force
batch-damaged = { $folder } contient ce lot, mais { $file } manque ou n’a pas la bonne taille : refaites-le avec --force
batch-busy = un autre processus écrit dans { $folder }
batch-none = { $folder } ne contient pas de lot terminé : manifest.json n’y est pas
batch-bad-manifest = { $folder } : manifest.json est inutilisable : { $why }
batch-shards = Rien n’est réuni : ces dossiers ne sont pas toutes les parts d’un même lot, chacune une fois et entière.
batch-shard-scenario = { $folder } : le scénario de manifest.json n’a pas l’empreinte qui y est donnée
batch-shard-inconsistent = { $folder } : manifest.json se contredit sur les parties, les blocs et les fichiers
batch-shard-whole = { $folder } contient un lot entier ou une seule partie, et non une part de lot
batch-shard-other = { $folder } vient d’un autre lot : { $what } y vaut { $there }, et non { $here }
batch-shard-twice = { $folder } contient la part { $shard }, que { $other } contient déjà
batch-shard-damaged = { $folder } : { $file } manque, est tronqué ou a été modifié ; refaites cette part avec --force
batch-shard-missing = la part { $shard } manque
batch-io = { $file } : { $why }
batch-interrupted = Interrompu : { $kept } parties sur { $runs } conservées
batch-panic = la partie { $run } échoue au tour { $turn }, un défaut du programme : { $why }
batch-not-finite = partie { $run }, tour { $turn } : { $quantity } de { $of } n’est pas un nombre fini
batch-only-together = la partie { $run } échoue à côté d’autres parties, mais pas seule : un défaut du programme
batch-point = le point { $point } ne peut pas être joué :
batch-look = Voir : { $command }
