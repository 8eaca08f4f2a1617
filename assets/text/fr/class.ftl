### Pourquoi ce qui est demandé dans un exercice n’a pas lieu, et ce qui ne va pas dans un journal ou une liste d’injects.

class-not-yours = Ce n’est pas à vous de le faire.
class-no-person = Personne ici ne porte ce numéro.
class-no-seat = Il n’y a pas de siège « { $name } ».
class-unseated = Vous n’avez pas encore de siège ; l’animateur vous en attribue un.
class-played-by-policy = Une politique de décision joue { $name } en ce moment ; l’animateur peut rendre le siège.
class-phase = Ce n’est pas possible { $phase ->
    [lobby] avant le début de l’exercice
    [briefing] pendant la présentation
    [plan] pendant la préparation
    [discuss] pendant la discussion
    [commit] pendant que les ordres sont scellés
    [reveal] pendant que le tour est dévoilé
   *[debrief] après la fin
}.
class-paused = L’exercice est en pause.
class-not-paused = L’exercice n’est pas en pause.
class-not-due = Le temps n’est pas écoulé.
class-no-clock = Cette phase n’est pas minutée ; elle dure jusqu’à ce que l’animateur passe à la suite.
class-over = La partie est terminée.
class-too-long = Le texte est trop long : { $most } caractères au plus.
class-empty = Il manque quelque chose : le texte est vide.
class-full = Il y a de la place pour { $most } au plus.
class-too-many-messages = Votre siège a envoyé { $most } messages pendant ce tour : attendez le suivant, ou parlez-vous de vive voix.
class-no-docket = Ce siège n’a pas de registre « { $name } ».
class-twice = « { $name } » a deux choix ; un seul est permis.
class-no-option = Il n’y a pas d’acte « { $option } ».
class-illegal = « { $option } » n’est pas possible en ce moment ; la liste des actes dit pourquoi.
class-over-budget = Ensemble, ces actes coûtent { $cost } de { $name }, et il y en a { $has }. Retirez-en un ; le brouillon est conservé.
class-sealed = L’ordre est scellé. Reprenez-le d’abord pour le modifier.
class-nothing-to-take-back = Il n’y a rien à reprendre.
class-needs-proposal = Ce siège est partagé : proposez d’abord l’ordre, pour qu’un autre membre l’appuie.
class-needs-second = Personne n’a encore appuyé la proposition.
class-no-proposal = Rien n’a été proposé.
class-own-proposal = C’est votre propre proposition : un autre membre de l’équipe doit l’appuyer.
class-other-order = Ce n’est pas l’ordre qui a été proposé et appuyé. Proposez-le à nouveau, ou scellez celui qui l’a été.
class-no-message = Il n’y a pas de message { $number } auquel vous puissiez répondre.
class-no-receiver = Dites à qui va le message.
class-no-line = La liste n’a pas d’inject « { $name } ».
class-has-fired = « { $name } » a déjà eu lieu.
class-line-twice = Deux injects de la liste s’appellent « { $name } ».
class-no-inject = Le scénario n’a pas d’inject « { $name } ».
class-bad-condition = La condition de « { $name } » est illisible ({ $why }).
class-unkept = La condition de « { $name } » compte quelque chose que cet exercice ne retient pas.
class-idle-line = « { $name } » n’a ni texte ni inject du scénario à déclencher.
class-line-turn = « { $name } » est prévu au tour { $turn }, que cet exercice n’a pas.
class-no-cell = « { $name } » n’est pas une grandeur que l’on peut fixer.
class-out-of-range = « { $name } » doit être compris entre { $low } et { $high }.
class-no-reason = Donnez une raison ; elle est conservée et dite au débriefing.
class-nothing-new = C’est déjà le cas.

journal-exists = { $path } existe déjà : indiquez un autre fichier, ou ouvrez celui-ci pour reprendre son exercice.
journal-missing = Il n’y a pas de fichier { $path }.
journal-busy = Un autre programme a ouvert { $path }. Fermez-le d’abord là-bas.
journal-foreign = { $path } n’est pas le journal d’un exercice.
journal-newer = { $path } a été écrit par une version plus récente d’escalade : utilisez celle-ci.
journal-damaged = { $path } est endommagé et ne peut être lu ({ $why }).
journal-digest = { $path } : le tour { $number } ne donne pas ce qui a été écrit. Le fichier a été modifié, ou une autre version d’escalade l’a écrit.
journal-altered = { $path } : le scénario ou la graine ne sont pas ceux du début de l’exercice. Le fichier a été modifié.
journal-inconsistent = { $path } : le fait { $number } ne découle pas de ceux qui le précèdent. Le fichier a été modifié.
journal-io = { $path } ne peut être ni lu ni écrit : { $why }.
journal-chance = Le système n’a pas fourni de nombres aléatoires : { $why }.

msel-no-text = Le fichier n’est pas un texte en UTF-8, ou il dépasse 1 Mio.
msel-no-column = Il manque la colonne « { $name } » à la première ligne.
msel-other-column = La colonne « { $name } » ne signifie rien, ou y figure deux fois.
msel-long-row = La ligne { $row } a plus de champs qu’il n’y a de colonnes.
msel-no-name = La ligne { $row } n’a pas de nom.
msel-no-turn = Ligne { $row } : « { $text } » n’est pas le numéro d’un tour.
msel-turn-and-when = La ligne { $row } a un tour et une condition ; un seul des deux est permis.
