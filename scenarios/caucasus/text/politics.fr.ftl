### Lectures, Arménie, information, politique intérieure, paix.

## Prismes

lens-arm_the_leash_is_felt = Quand il n’y a pas d’autre vendeur, un prix est un ordre
lens-arm_leave_was_not_given = Nous avions dit non, et ils sont venus
lens-ukr_denial_is_complicity = Qui dément aide à cacher
lens-tur_a_garrison_at_the_gate = Leur garnison grossit en vue de notre frontière
lens-irn_turks_at_the_araxes = Les Turcs se regroupent au nord de l’Araxe
lens-eu_a_candidate_is_pressed = On fait pression sur un pays qui se tourne vers nous
lens-usa_its_corridor_is_opposed = On parle contre notre route
lens-bystanders_feel_for_their_friends = Ce qu’on fait à un ami se ressent ici aussi

## Actes

action-media-deny_statehood_agency = L’agence d’État { $of_doer } nie elle-même que { $target } soit un État
action-eco-trade_curb = { $doer } refoule à la frontière les marchandises { $of_target }
action-mil-force_base = { $doer } renforce Gyumri contre la volonté { $of_target }
action-dip-sign_peace_arm = { $doer } signe le traité de paix avec { $beneficiary }
action-eco-other_suppliers = { $doer } commande gaz et transit { $to_beneficiary } et à d’autres voisins

## Ce que pèse une décision

feature-aroused_public = une opinion qui ne comprendrait pas
feature-wronged = ce qui a été fait sans permission

## Grandeurs

quantity-at_table = accepte le médiateur
quantity-offer = semaines restantes pour répondre au médiateur
quantity-offer_is_western = l’offre est occidentale
quantity-tied_by_troops = mains liées : troupes
quantity-tied_by_gas = mains liées : gaz
quantity-tied_by_trade = mains liées : commerce
quantity-tied_by_alliance = mains liées : alliance
quantity-resigned = résignation devant un départ arménien
quantity-exit_alarm = alarme devant un départ arménien

## Paramètres

param-aid_base = L1 : poids de toute aide
param-aid_dual_use = L1 : poids du double usage
param-aid_publicity = L1 : poids de la publicité
param-thanks_weight = part de l’aide que rappellent les remerciements
param-l5 = L5 : ce qu’ajoute le mot d’adversaire
param-kindness_discount = L5 : ce qu’il retire à la bonté
param-existential = Bakou : gain d’une négation de l’État
param-preparation = Bakou : gain d’une démonstration de force
param-base_seen_from_baku = Gyumri, vu de Bakou
param-reinforcement_weight = Gyumri, vu d’Erevan
param-leash = Erevan : gain d’une pression sur le gaz ou le commerce
param-occupation = Erevan : gain de ce qui est fait sans permission
param-complicity = Kyiv : hostilité d’un démenti
param-tur_feels = ce qu’Ankara ressent des actes contre Bakou
param-base_seen_from_ankara = Gyumri, vu d’Ankara
param-encirclement = Téhéran : hostilité d’une tête de pont
param-eu_feels = ce que Bruxelles ressent des actes graves de la Russie
param-usa_feels = ce que Washington en ressent
param-geo_feels = ce que Tbilissi ressent de la force russe
param-bystander = ce qu’un ami ressent d’un acte hostile
param-heard_on_air = poids des mots à la télévision
param-attribution_television = attribution : télévision d’État
param-attribution_milblogger = attribution : blogueurs de guerre
param-attribution_proxies = attribution : relais en Arménie
param-reach_media = portée des agences, de la télévision et des médias locaux
param-reach_milblogger = portée des blogueurs de guerre
param-neutrality_gate = pression à partir de laquelle la neutralité est pensable
param-arousal = ce qu’une opinion retournée ajoute au prix d’un recul
param-western_mediator = part des médiateurs occidentaux
param-accept_rus = Moscou accepte un médiateur, chance par semaine
param-western_suspect = ce qu’en retire un drapeau occidental
param-accept_aze = Bakou accepte un médiateur, chance par semaine
param-accept_summit = Bakou accepte un sommet
param-thaw_fades = ce qu’une réconciliation perd en une semaine
param-word_broken = Moscou reprend sa parole, chance par semaine
param-agency_pace = rythme de l’agence d’État
param-media_pace = rythme des autres médias
param-opinion_pace = rythme de l’opinion
param-crimes_weight = effet des reportages sur les crimes de guerre
param-rally_weight = effet du ralliement sur l’opinion
param-alignment_pace = rythme du gouvernement
param-threat_weight = effet de la tension sur le gouvernement
param-public_weight = effet de l’opinion sur le gouvernement
param-agitation_bite = effet d’une campagne sur la cohésion
param-cohesion_yield = valeur de la cohésion en capital politique
param-troops_part = mains liées par 8 000 hommes
param-gas_part = mains liées par le gaz
param-trade_part = mains liées par le commerce
param-alliance_part = mains liées par l’alliance
param-pressure_part = mains liées par les démonstrations de force
param-lever_bite = ce qu’un levier coûte à Erevan
param-lever_grudge = ce qu’il coûte à Moscou en affinité
param-lever_spent = ce qu’il s’use
param-exit_alarm_weight = poids d’un départ pour Moscou
param-written_off = ce qu’un départ acquis retire à l’envie de faire pression
param-alarm_fades = ce que l’alarme perd en une semaine
param-force_base_tension = tension à partir de laquelle la base peut être forcée
param-base_price = prix d’une base employée sans permission
param-wronged_weight = ce qu’un tel emploi ajoute à l’envie de partir

## Interrupteurs

switch-heat = Une offense fraîche compte plus qu’une ancienne
switch-narratives = Ce qui se répète reste dans l’air
switch-outmatched = On ne répond pas à la légère à un État plus fort
switch-weariness = Une querelle qui dure lasse
switch-noise = Bruit : deux lecteurs d’un même acte diffèrent
switch-detection = Auteurs cachés : un mot ou un complot peut ne pas être imputé à Moscou
switch-any_aid_is_hostile = L1 : toute aide à l’Ukraine est hostile, quel qu’en soit le but
switch-disloyalty = L2 : le déloyal est lu plus durement, et son État nié
switch-western_ties = L3 : un lien avec l’Occident est une menace
switch-betrayal = L4 : plus l’ami est proche, plus sa volte-face pèse
switch-hostile_attribution = L5 : un adversaire est lu comme tel
switch-insecurity_gain = L6 : l’inquiétude grossit l’affront
switch-third_parties = Les tiers ressentent ce qu’on fait à leurs amis
switch-red_lines = Moscou a des lignes rouges
switch-red_line_push = Une ligne rouge franchie ajoute au motif
switch-levers = Gaz et commerce, leviers sur l’Arménie
switch-base_price = Une base employée sans permission a un prix
switch-exit_alarm = Un départ arménien alarme Moscou un temps
switch-armenian_peace = La paix entre Erevan et Bakou prend effet
switch-media_diffusion = Les médias suivent l’agence d’État
switch-rally = Une campagne se retourne contre qui la mène
switch-aroused_public = Une opinion retournée rend les concessions chères
switch-audience_cost = Reculer coûte chez soi
switch-cohesion_counts = Un pays divisé a moins à dépenser
switch-mediators = Des tiers offrent leur médiation
switch-both_accept = Les deux côtés doivent accepter le médiateur
switch-reset_fades = Une réconciliation s’use

## Règles

rule-aze-cohesion_is_capital = Un pays uni a davantage à dépenser, un pays divisé moins
rule-rus-answers_the_mediator = Moscou vient à la table du médiateur
rule-aze-answers_the_mediator = Bakou vient à la table du médiateur
rule-talks_begin = Les deux ont accepté : les pourparlers commencent
rule-an_offer_lapses = Une offre de médiation attend une réponse
rule-rus-goes_back_on_its_word = Moscou revient sur ce qu’une réconciliation promettait
rule-arm-what_ties_its_hands = Troupes et alliance pèsent sur Erevan
rule-rus-levers_grow_back = Les leviers de Moscou sur l’Arménie se reforment lentement
rule-rus-writes_it_off = Moscou fait son deuil d’un allié qui part
rule-rus-an_exit_alarms = Erevan quitte l’alliance, et Moscou s’alarme
rule-rus-gets_used_to_it = Moscou s’habitue à ce qu’Erevan a fait
rule-arm-leave_was_taken = La base a servi sans permission, et cela se paie
rule-tur-answers_at_the_gate = Ankara montre qu’elle a vu
rule-arm-a_plot_comes_to_light = Un complot soutenu par Moscou éclate au grand jour à Erevan
rule-peace_enters_into_force = Deux signatures : la paix entre Erevan et Bakou entre en vigueur

## Drapeaux

flag-base_forced = Gyumri a été renforcé contre la volonté d’Erevan
flag-armenia_yields = Erevan a déclaré sa neutralité à Moscou
flag-coup_exposed = un complot à Erevan a éclaté au grand jour
flag-mediation_accepted = les deux côtés ont accepté un médiateur
flag-reset_soured = Moscou est revenu sur une réconciliation

## Pour l’enseignant

note-switch-ethnic_narratives = Le scénario contient une campagne visant une minorité, parce que le reportage l’affirme (C23 à C26). C’est un acte d’État contre un État : aucun siège ne représente un peuple, aucun texte n’en est donné, elle convainc peu par défaut et se retourne contre qui la mène. Devant une classe qui n’y est pas préparée, retirez-la avec --set switches/ethnic_narratives/on=false ; gardez du temps pour en parler ensuite : à qui profite une telle campagne, et que sont devenus ailleurs ceux qu’elle visait ?
note-switch-contested = L’envoi de troupes à la frontière et à Gyumri est affirmé d’un côté et démenti de l’autre (C06, C31, C62). Faites jouer la classe avec et sans : --set switches/contested/on=false.

lens-aze_denied_by_the_agency = C’est l’État lui-même qui dit maintenant que nous n’en sommes pas un
rule-arm-ground_was_used = Le sol arménien a servi contre un voisin sans permission
rule-arm-grievance_fades = Un grief s’efface à Erevan
quantity-leave_taken = la permission n’a pas été demandée
feature-duress = la neutralité ou l’affrontement
param-duress_weight = ce que la pression ajoute aux raisons d’être neutre
param-common_tension = tension de ceux que la querelle ne touche pas
param-rest_moscow = tension de repos de Moscou envers un allié
param-rest_word = ce qu’y ajoute chaque mot plus dur
param-rest_line = ce qu’y ajoute la première ligne rouge
param-rest_baku = tension de repos de Bakou envers Moscou
param-rest_yerevan = tension de repos d’Erevan envers Moscou
param-thaw_calms = ce qu’un dégel retire à la tension de repos
param-merit = ce qu’une lecture amicale ajoute à la loyauté
param-grudge = ce qu’une lecture hostile lui retire
param-memory_fades = rythme auquel les griefs s’effacent
param-drifting_below = loyauté sous laquelle Moscou dit que l’on s’éloigne
param-adversary_below = loyauté sous laquelle Moscou dit adversaire
param-amends_needed = gestes amicaux qui peuvent défaire le mot
param-aid_forgotten = rythme auquel l’aide s’oublie
param-front_weight = effet du front sur l’insécurité
param-influence_pace = rythme auquel l’influence se rétablit
param-summit_relief = soulagement d’un sommet
param-settlement_relief = soulagement d’un règlement
param-weariness = ce que la lassitude retire au mobile
param-deterred = ce que dissuade un État plus fort
param-tiring = vitesse à laquelle une querelle fatigue
