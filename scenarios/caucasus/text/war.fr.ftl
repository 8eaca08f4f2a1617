# Combats, mouvements et déminage.

switch-overstretch = Une armée retenue en Ukraine
switch-terrain = Le terrain du défenseur
switch-combat = Pertes et percées
switch-turkish_guarantee = La garantie turque
switch-overflight_bargaining = Le marchandage du ciel
switch-seasons = L’hiver au Haut Lars
switch-interruption = L’escalade arrête le déminage

action-eco-buy_passage = { $doer } offre une faveur { $to_beneficiary } en échange de son ciel
action-eco-press_for_passage = { $doer } fait pression sur { $target } pour obtenir son ciel
action-mil-force_passage = { $doer } fait passer des troupes dans le ciel { $of_host } sans autorisation
action-dip-ask_for_closed_sky = { $doer } demande à l’Iran de fermer son ciel, dans l’intérêt { $of_beneficiary }

rule-baku-reinforces_the_north = Bakou envoie au nord la moitié de sa réserve
rule-baku-reinforces_the_west = Bakou envoie à l’ouest la moitié de sa réserve
rule-a_thousand_dead_are_war = Mille morts : c’est la guerre
rule-both_axes_are_fought_on = On se bat sur les deux axes
rule-fighting_holds_the_rungs = Tant qu’on se bat, aucun des deux ne recule
rule-the_last_node_is_taken = L’attaque atteint son but
rule-turkiye-stands_by_azerbaijan = La Türkiye se tient aux côtés de l’Azerbaïdjan
rule-gyumri-is_counted = On compte les hommes de Gyumri
rule-gyumri-is_strong_enough = Gyumri est assez forte pour une offensive à l’ouest
rule-upper_lars-closes = La route du Haut Lars est fermée aux camions
rule-favours_are_forgotten = Les marchés du ciel s’oublient
rule-the_sky_closes_again = Le ciel forcé se referme
rule-ukr-machines_stand_still = Les machines restent à l’arrêt

consent-rus-forced_sky = Personne : vols sans autorisation

feature-men_under_way = des hommes attendent un passage vers Gyumri

flag-breakthrough = l’attaque a atteint son but
flag-two_fronts = on s’est battu sur les deux axes
flag-west_axis_open = Gyumri était assez forte pour une offensive à l’ouest
flag-passage_forced = des avions russes sont passés sans autorisation

quantity-turkish_shield = poids de la garantie turque
quantity-tied_share = part de l’armée retenue en Ukraine
quantity-fighting_turns = tours de combats
quantity-gyumri_men = troupes russes à Gyumri
quantity-passage_favour = marché du ciel
quantity-forced_passage = tours de vols sans autorisation
quantity-lars_closed_on = dernière fermeture de la route du Haut Lars
quantity-lars_closed_turns = tours où la route du Haut Lars fut fermée
quantity-machine_weeks = semaines-machines de déminage
quantity-machine_weeks_lost = semaines-machines perdues à cause de l’escalade
quantity-km2_not_cleared = terrain que le calme aurait permis de déminer

param-r0 = rapport de forces qui donne une chance sur deux de percer
param-r_steepness = raideur de cette probabilité
param-overstretch = effet que perd une armée retenue ailleurs
param-killed_share = part des hommes engagés tués en une semaine
param-war_deaths = morts au combat qui font une guerre
param-ceasefire_chance = chance hebdomadaire d’un cessez-le-feu
param-ceasefire_mediated = ce qu’une médiation y ajoute
param-exhaustion = ce que les morts y ajoutent
param-guarantee_weight = poids de la garantie turque à Moscou
param-tripwire = poids des troupes turques à Moscou
param-lars_summer = Haut Lars fermé une semaine, de mai à septembre
param-lars_between = Haut Lars fermé une semaine, en avril et octobre
param-lars_winter = Haut Lars fermé une semaine, de novembre à mars
param-clearing = surface déminée par machine et par semaine
param-interruption = part du travail perdue par échelon
