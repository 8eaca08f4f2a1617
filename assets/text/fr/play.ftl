### `escalade play` : un exercice dans le terminal.

verb-play = Joue un exercice dans le terminal : seul contre des politiques, ou plusieurs sièges à un clavier
verb-play-more =
    Exemple : escalade play caucasus --seat AZE --turns 6
    Chaque siège voit ce qu’il a le droit de savoir, et rien d’autre. La graine est tirée du système et dite à la fin ; son empreinte est fixée avant.
    À plusieurs sièges, le clavier passe de l’un à l’autre. Événements simulés : rien ici n’informe sur des faits réels.
arg-play-scenario = Un fichier, un dossier, ou l’un des scénarios livrés avec le programme
arg-play-seat = Siège à jouer, par son acteur ; peut être répété [le premier siège du scénario]
arg-play-turns = Nombre de tours, au plus ceux du scénario [8]
arg-play-seed = Graine des tirages, de 0 à 2^53 - 1, pour rejouer le même exercice [tirée du système]
arg-play-journal = Fichier qui garde l’exercice ; s’il existe déjà, l’exercice reprend
arg-play-ethnic-narratives = Laisser les campagnes visant des minorités, coupées dans un exercice

play-seat = le scénario n’a pas de siège « { $name } » ; il a { $known }
play-seat-near = le scénario n’a pas de siège « { $name } » ; vouliez-vous dire { $near } ?
play-no-seats = personne ne décide rien dans ce scénario, il n’y a donc pas de siège à jouer
play-no-terminal = un exercice demande un terminal pour les touches et les écrans ; lancez-le dans un terminal, sans tube
play-bad-setup = ce scénario ne peut pas être joué comme exercice
play-failed = l’exercice ne peut pas commencer : { $why }

play-exercise = EXERCICE
play-chosen = { $name } : { $what }
play-treaty = { $treaty } : { $actor }, { $state }
play-turn = tour { $turn } sur { $turns }, { $date }
play-capital = capital { $capital }/10
play-too-small = Le terminal est trop petit : il faut { $columns } colonnes et { $rows } lignes.

play-reading = Comment on vous a lu
play-ladder = Échelle
play-order = Ordre
play-ramps = Portes de sortie
play-news = Nouvelles
play-forces = Présences

play-you = vous
play-own-deed = Tour { $turn } : { $deed }
play-nothing-read = Vous n’avez encore rien fait que d’autres puissent lire.
play-no-sign = aucun signe
play-estimated = Estimé d’après les signes publics.
play-tone-grave = très hostile
play-tone-hostile = plutôt hostile
play-tone-neutral = à peine remarqué
play-tone-friendly = favorable

play-wait = Attendre
play-no-order = La partie est finie.
play-no-ramps = Aucune.
play-closed-now = fermée ce tour-ci : { $why }
play-no-news = Rien encore.
play-no-forces = Aucune connue.
play-line = { $from } : { $text }
play-somebody = Quelqu’un a agi ; on ne sait pas qui.
play-somebody-against = Quelqu’un a agi contre { $target } ; on ne sait pas qui.
play-refused = { $deed } : refusé

play-pass = Changement de siège
play-pass-text = Le clavier passe à { $seat }. Que les autres détournent les yeux ; puis appuyez sur Entrée.
play-role = Votre rôle
play-secret = secret
play-why = Sceller l’ordre
play-why-text = Pourquoi ce choix ? Une phrase, gardée pour le débat ; peut rester vide. Entrée scelle, Échap revient.
play-map = Ce que votre siège sait
play-map-forces = Forces
play-map-force = { $own ->
    [yes] { $force } (à vous)
   *[no] { $turn ->
        [0] { $force } (connu dès le début)
       *[other] { $force } (au tour { $turn })
    }
}
play-map-treaties = Traités
play-map-axes = Axes d’une attaque possible ; ce n’est pas un plan connu
play-all-news = Nouvelles
play-reveal = Le tour est joué
play-quiet-turn = Vous n’avez remarqué aucun acte ce tour-ci.
play-moved = { $moved ->
    [up] ▲ { $from } envers { $to } : monte à l’échelon { $rung }
   *[down] ▼ { $from } envers { $to } : descend à l’échelon { $rung }
}
play-end = Fin
play-stopped = La partie a été arrêtée avant toute issue.
play-revealed = Graine { $seed }, sel { $salt } ; leur empreinte BLAKE3 vous a été montrée avant la partie : { $commitment }.
play-truly-read = Ce que vous vouliez dire, et comment cela a été lu en vérité
play-meant-read = Tour { $turn } : { $deed }. Voulu { $meant } ; lu { $read }
play-meant-unread = Tour { $turn } : { $deed }. Voulu { $meant } ; personne ne l’a lu
play-quit = S’arrêter ici ?
play-quit-text = Entrée ou o quitte. Toute autre touche revient.
    Avec --journal FICHIER, l’exercice reprend où il en est au prochain lancement ; sans lui, il est perdu.
play-last-seat = C’est le seul siège joué ici : quittez plutôt avec q.
play-no-seat = Nommez un siège à jouer.

play-help = Touches
play-help-text =
    1 à 9, Espace    choisir une option ou la retirer ; une par registre
    Haut, Bas        déplacer le curseur ; les chiffres le suivent, neuf options à la fois
    Gauche, Droite   un autre de vos actes qui ont été lus
    e, Entrée        sceller l’ordre ; on vous demande pourquoi
    m                forces, traités et axes que votre siège connaît
    n                toutes les nouvelles
    p                laisser ce siège à sa politique (si plusieurs sont joués ici)
    q, Échap         s’arrêter
    { "" }
    Le nombre en bout de ligne est le coût, en dixièmes du capital politique.
    { "[x]" } choisi   × impossible pour l’instant, et pourquoi   ○ ouverte   ▲ monte   ▼ descend   ? non confirmé

play-more = ↓ encore { $lines } { $lines ->
    [one] ligne
   *[other] lignes
}
play-keys-order = 1-9 choisir  ←→ actes lus  m carte  n nouvelles  e sceller  ? aide  q quitter
play-keys-why = Entrée sceller  Échap revenir
play-keys-quit = Entrée quitter  autre touche revenir
play-keys-list = ↑↓ défiler  autre touche revenir
play-keys-on = Entrée continuer  ↑↓ défiler  m carte  n nouvelles  ? aide  q quitter
