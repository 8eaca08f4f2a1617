# Ce que les verbes d’exploration ont en commun.

arg-event = Ce qui est demandé : war, "rung >= 5", "outcome is NOM", ou toute condition du langage des formules
arg-json = Donner la réponse en JSON, avec toutes les lignes de ses tables

event-outcome = il n’y a pas d’issue { $name } ; il y a { $known }
event-outcome-near = il n’y a pas d’issue { $name } ; vouliez-vous dire { $near } ?
event-no-war = aucun échelon de l’échelle de ce scénario n’est la guerre : demandez un échelon ou une issue
event-no-focal-pair = ce scénario n’a pas de paire centrale : demandez rung(DE, VERS) >= N

ask-interrupted = Interrompu : rien n’a été gardé
ask-fault = la partie { $run } échoue, un défaut du programme. Voir : { $command }
ask-no-event = ce scénario n’a ni échelle avec une paire centrale ni issues : nommez l’événement dont il s’agit, avec --event, ou --given pour paths
ask-fault-fork = une bifurcation de la partie { $run } échoue, un défaut du programme. La partie elle-même : { $command }
ask-others = { $folder } contient d’autres fichiers : choisissez un autre dossier avec --out, ou ajoutez --force
ask-other = { $folder } contient autre chose que la réponse à « { $command } » : choisissez un autre dossier avec --out, ou ajoutez --force
ask-simulation-error = Erreur de simulation seulement : de combien d’autres parties du même modèle différeraient, non de combien le modèle s’écarte du monde.
