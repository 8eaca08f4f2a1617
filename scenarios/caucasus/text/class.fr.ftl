### Pour la classe : mise en situation, rôles, objectifs, questions.

exercise-briefing = Juillet 2025. Pendant des années, l’Azerbaïdjan et la Russie se sont dits alliés. Puis un avion de ligne a été abattu, des gens ont été arrêtés à Iekaterinbourg et à Bakou, et les mots ont changé. L’Azerbaïdjan a envoyé une machine à déminer à l’Ukraine ; il donne maintenant davantage, et au grand jour. Pour Bakou, c’est une aide à des gens qui vivent sur un sol miné. À Moscou, toute aide à l’Ukraine peut se lire comme une prise de parti.
    .p2 = L’Arménie a gelé son siège à l’OTSC et abrite toujours une base russe à Gyumri. Un texte de paix entre Erevan et Bakou est arrêté, et n’est pas signé. La Turquie est liée à l’Azerbaïdjan par traité, l’Iran et la Géorgie tiennent les passages aériens, l’Europe et les États-Unis observent. L’essentiel de l’armée russe est retenu en Ukraine.
    .p3 = Un tour dure une semaine. Chaque semaine, tous les sièges décident en même temps, sans voir ce que décident les autres. Les actes se savent, ou non ; ceux qui les voient les lisent à travers ce qu’ils croient déjà. Vous verrez comment vous avez été lus. La plupart de ces querelles retombent. Pas toutes.

exercise-role-AZE = Vous êtes le gouvernement de l’Azerbaïdjan. Vous voulez continuer d’aider l’Ukraine sans le payer de votre sécurité, répondre à Moscou sans vous laisser hisser sur l’échelle, et conclure la paix avec l’Arménie. Votre armée est bonne, et bien plus petite que celle du nord ; la Turquie a promis son aide. Vos médias vous écoutent, et les autres suivent l’agence d’État : à Moscou, ce qu’ils disent passe pour ce que vous pensez.
exercise-role-RUS = Vous êtes le gouvernement de la Russie. Vous voyez un voisin que vous disiez allié aider votre ennemi, un autre s’éloigner pas à pas, et l’influence turque gagner là où était la vôtre. Plus de la moitié de votre armée est retenue en Ukraine. Vous pouvez peser par les mots, le commerce, le gaz, les arrestations, les troupes ; chaque pas vers le haut rend le suivant plus facile, pour vous comme pour les autres, et personne n’est tenu de croire que vos buts sont limités.
exercise-role-ARM = Vous êtes le gouvernement de l’Arménie. Des troupes russes sont sur votre sol, le gaz russe chauffe vos maisons, et l’alliance n’est pas venue quand vous l’avez appelée. Vous regardez vers l’ouest, lentement, parce que chaque pas se paie avant de rapporter. Cette querelle n’est pas la vôtre ; la base de Gyumri peut faire qu’elle le devienne. Une signature au bas de la paix avec Bakou changerait plus que tous les discours.
exercise-role-UKR = Vous êtes le gouvernement de l’Ukraine. Chaque machine rend des champs et des routes, et tout ami que l’on voit vous aider peut avoir à le payer. Vous pouvez remercier haut ou bas, transmettre ce qu’apprennent vos services, rapprocher Bakou de vous. Vous décidez de ce que l’on montre de l’aide ; vous ne décidez pas de ce qu’en fait Moscou.
exercise-role-TUR = Vous êtes le gouvernement de la Turquie. La déclaration de Choucha vous lie à l’Azerbaïdjan ; le gaz, le commerce et deux mers vous lient à la Russie. Vous êtes parmi les rares que les deux côtés reçoivent. Votre parole peut calmer ou durcir.
exercise-role-GEO = Vous êtes le gouvernement de la Géorgie. Vous n’avez pas d’ambassade à Moscou, et beaucoup de commerce avec elle. Des avions russes demandent à traverser votre ciel, des camions passent vos cols, et vos amis ne s’accordent plus sur vous.
exercise-role-IRN = Vous êtes le gouvernement de l’Iran. Vous travaillez avec Moscou, vous vous défiez de Bakou, et le chemin des airs vers Gyumri passe au-dessus de vous. Un couloir tenu par une société américaine le long de votre frontière est ce que vous souhaitez le moins.
exercise-role-EU = Vous parlez pour l’Union européenne. Vous avez de l’argent, des observateurs et de la patience, et pas de troupes à envoyer. Vous pouvez financer des machines, proposer des pourparlers, vous tenir aux côtés d’Erevan.
exercise-role-USA = Vous êtes le gouvernement des États-Unis. Vous pouvez amener les deux côtés à une table et garantir ce qui s’y signe. Votre attention est brève, et chacun le sait.

exercise-learn-reading = Distinguer ce qu’un acte voulait dire de ce que d’autres y ont lu, et nommer ce qui a fait l’écart.
exercise-learn-spiral = Montrer dans sa propre partie comment des réponses d’égale force peuvent mener vers le haut.
exercise-learn-signals = Dire ce qui rend un signal coûteux, et pourquoi l’on ne croit pas ceux qui ne coûtent rien.
exercise-learn-off_ramps = Retrouver les sorties qui étaient ouvertes, et dire ce qui a fermé les autres.
exercise-learn-humanitarian = Discuter ce que devient une aide que l’on montre, et qui en supporte le coût.

exercise-ask-surprise = Qu’est-ce qui vous a surpris ? Dites d’abord ce que votre siège a ressenti, puis ce qu’il a fait.
exercise-ask-meant_and_read = Prenez le plus grand écart entre ce que vous vouliez dire et ce qui a été lu. Qu’est-ce qui l’aurait réduit ?
exercise-ask-closed_door = Quelle sortie était ouverte et n’a pas été prise ? Qu’aurait-elle coûté, et à qui ?
exercise-ask-who_could_stop = Au tournant de la partie, qui pouvait s’arrêter, et qu’aurait-il fallu qu’il sache ?
exercise-ask-what_was_not_known = Que croyiez-vous d’un autre siège, à tort ? Qu’est-ce qui vous aurait détrompés ?
exercise-ask-deminers = Qui travaillait dans les champs de mines pendant que vous décidiez ? Qu’est-ce que votre querelle a changé pour eux ?
exercise-ask-model = Où le modèle vous a-t-il paru faux ? Quelle hypothèse changeriez-vous d’abord, et qu’en suivrait-il ?

exercise-note = Personne n’a à gagner, et il n’y a pas de score. Tenez l’horloge, pas le récit : aidez à remplir, jamais à choisir. Si un siège n’avance pas, demandez-lui ce qu’il craint le plus. Si la salle rit d’une guerre, arrêtez, et demandez qui habite cette ville. Montrez les probabilités après la fin plutôt que pendant : qui les voit joue les probabilités. Le dernier tiers est fait pour parler ; si le temps manque, retranchez un tour, pas le retour sur l’exercice.
exercise-ethics = Cet exercice part d’un texte partisan sur une crise réelle. Des gens en souffrent. On y joue des États, pas des peuples. Aucun siège ne représente une minorité ; les récits qui en visent une sont montrés comme des campagnes, avec leur effet en retour.

## Objectifs

objective-aze-no_force_from_the_north = Aucune force russe n’est employée contre l’Azerbaïdjan.
objective-aze-machines_keep_working = À la fin, au moins deux machines à déminer azerbaïdjanaises travaillent en Ukraine.
objective-aze-the_quarrel_cools = La querelle entre l’Azerbaïdjan et la Russie redescend l’échelle : de l’échelon 5 (rien d’atteint) à l’échelon 1 (tout atteint), au plus haut des deux côtés.
objective-aze-peace_with_yerevan = La paix avec l’Arménie est signée avant la fin.
objective-aze-no_word_taken_back = Bakou ne promet jamais la neutralité sous la pression.
objective-rus-aid_to_ukraine_stops = L’aide du sud à l’Ukraine se fait oublier : le compte qu’en tient Moscou descend de 1,5 (rien d’atteint) à 0,3 (tout atteint).
objective-rus-yerevan_stays = L’Arménie n’annonce pas son retrait de l’OTSC et ne demande pas la fermeture de la base.
objective-rus-no_turkish_troops = Aucune troupe turque ne vient en Azerbaïdjan.
objective-rus-no_second_front = La Russie n’en vient jamais à la force dans le sud : elle n’a pas de quoi tenir un second front, et elle ne peut pas le dire.
objective-rus-influence_holds = L’emprise de Moscou sur la région se maintient : de 0,48 (rien d’atteint) à 0,56 (tout atteint) ; elle part de 0,55.
objective-arm-out_of_the_quarrel = La Russie ne va jamais, contre l’Arménie, au-delà des rappels et des expulsions (échelon 3).
objective-arm-peace_with_baku = La paix avec l’Azerbaïdjan est signée avant la fin.
objective-arm-gyumri_is_not_reinforced = La base de Gyumri ne compte jamais plus de 4 000 hommes.
objective-arm-hands_free = Les mains d’Erevan sont moins liées : la dépendance descend de 0,58 (rien d’atteint) à 0,46 (tout atteint) ; elle part de 0,54.
objective-arm-a_door_stays_open = À la fin, la tension de Moscou envers l’Arménie ne dépasse pas 0,45 : on a encore besoin de son gaz.
objective-ukr-ground_is_cleared = Du sol est rendu : de 0,08 km² par semaine (rien d’atteint) à 0,2 (tout atteint).
objective-ukr-the_giver_is_unharmed = Personne n’emploie la force contre l’Azerbaïdjan pour avoir aidé l’Ukraine.
objective-ukr-baku_comes_closer = Le gouvernement de Bakou penche vers Kyiv : de 0,1 (rien d’atteint) à 0,25 (tout atteint) ; il part de 0,15.
objective-ukr-moscow_looks_south = À la fin, Moscou est occupée au sud : échelon 4 ou plus envers l’Azerbaïdjan ou envers l’Arménie.
objective-tur-both_come_to_the_table = Bakou et Moscou acceptent tous deux une médiation.
objective-tur-the_guarantee_is_not_called = Personne n’en appelle à la garantie turque : aucune troupe turque n’est envoyée.
objective-geo-stays_out = La Russie ne va jamais, contre la Géorgie, au-delà des récits hostiles (échelon 2).
objective-geo-its_sky_is_its_own = À la fin, aucun avion russe ne traverse le ciel de la Géorgie, avec ou sans permission.
objective-irn-moscow_stays_near = La tension de Moscou envers l’Iran descend de 0,3 (rien d’atteint) à 0,2 (tout atteint).
objective-irn-no_foreign_corridor = Aucun couloir sous gestion américaine n’est convenu.
objective-eu-nobody_is_harmed = Personne ne meurt au combat.
objective-eu-yerevan_has_a_choice = L’Arménie dépend moins de Moscou : de 0,58 (rien d’atteint) à 0,46 (tout atteint).
objective-usa-a_signature = La paix entre l’Arménie et l’Azerbaïdjan est signée avant la fin.
objective-usa-the_table_is_ours = Les deux côtés acceptent une médiation proposée par l’Occident.
