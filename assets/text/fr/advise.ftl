# advise

verb-advise = Met en course les options d’une décision, pour le risque le plus bas
verb-advise-more =
    Exemple : escalade advise caucasus --run 3 --turn 6 --actor RUS/azerbaijan
    La partie est jouée jusqu’à la décision. De là, chaque option possible est essayée sur les mêmes bifurcations, et écartée dès qu’elle est sans aucun doute pire que la meilleure. Le résultat vaut dans ce scénario tel qu’il est écrit, et nulle part ailleurs.

arg-advise-actor = Qui décide : un registre, ou un acteur qui n’en a qu’un
arg-advise-turn = Tour de la décision
arg-advise-event = Le risque : war, "rung >= 5", "outcome is NOM", ou toute condition du langage des formules ["rung >= 5"]
arg-advise-forks = Nombre maximal de bifurcations par option [600]

advise-happened = dans la partie { $run }, c’est déjà arrivé au tour { $turn } : choisissez un tour plus tôt ou une autre partie
advise-nothing = au tour { $turn }, rien ne peut s’y décider : aucune option n’est permise
advise-over = la partie { $run } finit au tour { $turn } : choisissez un tour plus tôt ou une autre partie
advise-title = { $scenario }, graine { $seed }, partie { $run }, tour { $turn } : { $docket } décide. Risque : { $event }, à partir d’ici.
advise-option = Option
advise-forks = essais
advise-risk = risque
advise-less = en plus
advise-one = Dans ce scénario tel qu’il est écrit, { $best } garde le risque le plus bas : toutes les autres options ont été écartées.
advise-some = Dans ce scénario tel qu’il est écrit, { $best } a jusqu’ici le risque le plus bas, et { $left ->
    [2] une autre option ne s’en distingue pas
   *[other] { $others } autres options ne s’en distinguent pas
 }.
advise-fresh = Essayée de nouveau sur { $n } bifurcations que la course n’a pas vus : { $share } ({ $interval }).
advise-own = Laissé à son propre choix, sur les mêmes bifurcations : { $own }, { $less } points ({ $less_interval }).
advise-method = * encore en course ; en plus : le risque moins celui de la meilleure, en points. Intervalles à 95 % : parts selon Wilson, exacts au-dessous de cinq ; différences sur les mêmes bifurcations selon la méthode 10 de Newcombe. Écartée : McNemar exact sous 0,001 après Holm, regardé tous les 50 bifurcations.

table-advice = Une ligne par option possible : combien de fois le risque s’est réalisé sur les bifurcations, et combien de fois de plus qu’avec la meilleure
    .option = L’option : action et côtés
    .forks = Bifurcations sur lesquels elle a été essayée
    .event = Bifurcations où l’événement a eu lieu
    .share = Leur part
    .low = Borne basse de son intervalle à 95 % (Wilson, exact au-dessous de cinq)
    .high = Borne haute de cet intervalle
    .less_best = Part moins celle de la meilleure sur les mêmes bifurcations ; absent pour la meilleure
    .less_best_low = Borne basse de son intervalle à 95 % (Newcombe, méthode 10)
    .less_best_high = Borne haute de cet intervalle
    .dropped = Si elle a été écartée de la course
