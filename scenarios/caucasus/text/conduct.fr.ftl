### Ce que l’on peut faire, comment cela se lit, et ce qui s’ensuit.

scenario-title = Caucase du Sud, 2025 : un don mal lu
scenario-purpose = Explore les chemins d’escalade que décrit un reportage de juillet 2025 : l’Azerbaïdjan envoie des engins de déminage à l’Ukraine, et Moscou lit ce don comme un acte hostile. Ce qui s’ensuit, sous des hypothèses déclarées, des lectures, des paroles publiques, des liens avec l’Arménie et l’Occident, et d’une armée retenue ailleurs ; et quels chemins ramènent en arrière. Il s’adresse aux spécialistes de la région et à l’enseignement : ni prévision, ni plan d’opérations. La source est partisane et en partie contestée ; ce qui est contesté est signalé et peut être retiré.
scenario-patterns =
    Le modèle se juge à plusieurs régularités faibles plutôt qu’à des chiffres isolés. La plupart des querelles finissent sans emploi de la force, par extinction ou par un apaisement partiel ; la force contre un territoire ou des troupes survient dans quelques parties sur cent, la guerre plus rarement encore. Les réponses viennent le plus souvent au niveau reçu. Les incidents viennent par flambées qui retombent, et l’échelon redescend de son sommet en six mois. Une lecture peut dépasser l’acte, mais la boucle entière s’amortit. L’aide affichée amène plus d’actes hostiles, la médiation moins ; renforcer Gyumri exige un ciel à traverser ; une garantie dissuade peu. Les campagnes contre l’État le rassemblent plus qu’elles ne le divisent. Les cibles, les tolérances et ce que donne le modèle sont dans le tableau de calibration du projet.
scenario-summary =
    L’Azerbaïdjan envoie à l’Ukraine des machines à déminer. À Moscou, le geste passe pour une trahison. Vingt-six semaines,
    neuf acteurs, une échelle de dix échelons : le plus souvent, la querelle retombe ; parfois, non.

## Échelle

rung-normal_relations = Relations normales
rung-public_disagreement = Désaccord public
rung-hostile_narratives = Récits hostiles
rung-recalls_and_expulsions = Rappels et expulsions
rung-embargoes_and_alerts = Embargos et alertes
rung-show_of_force = Démonstration de force
rung-violations_and_sabotage = Violations et sabotage
rung-clashes = Accrochages
rung-limited_attack = Attaque limitée
rung-war = Guerre

## Registres : ce qu’un siège décide chaque semaine, chaque choix à part

docket-RUS-azerbaijan = Envers l’Azerbaïdjan
docket-RUS-media = Les médias
docket-RUS-armenia = Envers l’Arménie
docket-AZE-russia = Envers la Russie
docket-AZE-west = Ukraine et Occident
docket-AZE-media = Les médias
docket-ARM = La semaine d’Erevan
docket-UKR = La semaine de Kyiv
docket-TUR = La semaine d’Ankara
docket-IRN = La semaine de Téhéran
docket-GEO = La semaine de Tbilissi
docket-EU = La semaine de Bruxelles
docket-USA = La semaine de Washington

## Interrupteurs et jeux de paramètres

switch-contested = Affirmations contestées : troupes vers la frontière et vers Gyumri
switch-ethnic_narratives = Campagne visant une minorité (à laisser coupée si la classe n’y est pas préparée)
parameter-set-base_rates = Les fréquences de base : les fichiers tels quels, que l’histoire des différends de ce genre ne contredit pas
parameter-set-report_world = Le monde du reportage : la suite d’événements qu’il raconte y est le cas courant

## Actes : la Russie envers l’Azerbaïdjan

action-dip-summon_protest_rus = { $doer } proteste et convoque l’ambassadeur { $of_target }
action-eco-migrant_pressure = { $doer } multiplie descentes et expulsions dans la diaspora { $of_target }
action-eco-food_ban = { $doer } interdit des aliments { $of_target } pour motif sanitaire
action-dom-arrest_agents_rus = { $doer } arrête des ressortissants { $of_target }
action-eco-oil_transit_halt = { $doer } arrête le transit de pétrole et de fret avec { $target }
action-dip-threaten_force_rus = { $doer } menace officiellement { $target }
action-mil-exercise_snap_rus = { $doer } tient un exercice inopiné près { $of_target }
action-mil-deploy_border = { $doer } envoie des troupes au Daghestan, vers { $target }
action-mil-airspace_violation = { $doer } fait voler des drones dans le ciel { $of_target }
action-mil-strike_assets_ukr = { $doer } frappe des biens { $of_target } sur le sol { $of_host }
action-mil-border_incident_rus = { $doer } s’accroche avec { $target } à la frontière
action-mil-missile_strike = { $doer } frappe de missiles le territoire { $of_target }
action-mil-invade_north = { $doer } attaque { $target } par le littoral, de Derbent vers Bakou
action-mil-invade_west = { $doer } attaque { $target } depuis le sol { $of_host }, de Gyumri vers Gandja
action-dom-release_prisoners_rus = { $doer } libère des détenus { $of_target }
action-dip-summit_apology = { $doer } offre { $to_target } un sommet, des regrets et des indemnités
action-mil-withdraw = { $doer } retire ses renforts de la frontière avec { $target }

## Actes : les médias russes

action-media-compare_ukraine = Les médias { $of_doer } comparent { $target } à l’Ukraine
action-media-betrayal_frame = Les médias { $of_doer } accusent { $target } de trahison
action-media-threat_talkshow = Un plateau de télévision { $of_doer } menace { $target }
action-media-deny_statehood = Des voix proches du pouvoir { $of_doer } nient l’État { $of_target }
action-info-ethnic_agitation = Une campagne non signée { $of_doer } vise une minorité { $of_target }
action-media-tone_down_rus = Les médias { $of_doer } baissent le ton envers { $target }

## Actes : la Russie envers l’Arménie

action-media-threat_talkshow_to_arm = Un plateau de télévision { $of_doer } menace { $target }
action-eco-gas_price = { $doer } relève le prix du gaz pour { $target }
action-dom-coup_support = { $doer } soutient en secret une prise de pouvoir au détriment { $of_target }
action-mil-reinforce_base = { $doer } renforce sa base de Gyumri, sur le sol { $of_host }
action-media-tone_down_to_arm = Les médias { $of_doer } baissent le ton envers { $target }

## Actes : l’Azerbaïdjan envers la Russie

action-dip-summon_protest_aze = { $doer } proteste et convoque l’ambassadeur { $of_target }
action-dip-condemn_aze = { $doer } condamne { $target } en public
action-dip-close_cultural_house = { $doer } ferme un centre culturel ou une agence { $of_target }
action-dom-arrest_agents_aze = { $doer } arrête des ressortissants { $of_target }
action-mil-airspace_deny_aze = { $doer } refuse { $to_target } survol et transit
action-dip-threaten_force_aze = { $doer } menace { $target } d’une riposte
action-mil-alert = { $doer } met sa défense aérienne en alerte face { $to_target }
action-mil-exercise_snap_aze = { $doer } tient un exercice avec des unités turques
action-dip-allied_invocation = { $doer } en appelle { $to_beneficiary } au titre de la déclaration de Choucha
action-mil-border_incident_aze = { $doer } s’accroche avec { $target } à la frontière
action-dom-release_prisoners_aze = { $doer } libère des détenus { $of_target }
action-dip-accept_neutrality_aze = { $doer } déclare sa neutralité { $to_target }

## Actes : l’Azerbaïdjan, l’Ukraine et l’Occident

action-dip-mfa_coordination = { $doer } se concerte avec le ministère { $of_beneficiary }
action-aid-energy_equipment = { $doer } offre transformateurs et câbles { $to_beneficiary }
action-aid-spare_parts = { $doer } envoie { $to_beneficiary } des pièces pour ses machines à déminer
action-aid-demining = { $doer } envoie des machines à déminer { $to_beneficiary }
action-eco-gas_to_ukraine = { $doer } vend du gaz { $to_beneficiary }
action-dip-west_partnership_aze = { $doer } signe une charte de partenariat avec { $beneficiary }
action-dip-peace_treaty_arm_aze = { $doer } signe le traité de paix avec { $beneficiary }
action-intel-share = { $doer } partage du renseignement avec { $beneficiary }
action-mil-arms_transfer = { $doer } livre des armes { $to_beneficiary }

## Actes : les médias azerbaïdjanais

action-media-war_crimes_reporting = L’agence d’État { $of_doer } publie sur les crimes de guerre { $of_target }
action-media-local_diffusion = Les médias locaux { $of_doer } reprennent le ton de l’agence envers { $target }
action-info-counter_narrative = { $doer } répond en public aux campagnes hostiles
action-media-tone_down_aze = Les médias { $of_doer } baissent le ton envers { $target }

## Actes : l’Arménie

action-dip-condemn_arm = { $doer } critique { $target } en public
action-dip-west_partnership_arm = { $doer } signe un accord de partenariat avec { $beneficiary }
action-dip-csto_withdraw = { $doer } annonce son retrait de l’OTSC
action-mil-base_expel = { $doer } demande { $to_target } de fermer la base de Gyumri
action-mil-airspace_deny_arm = { $doer } refuse son ciel aux renforts { $of_target }
action-dip-accept_neutrality_arm = { $doer } déclare sa neutralité { $to_target }
action-dip-deny_claim = { $doer } dément officiellement l’affirmation

## Actes : l’Ukraine

action-dip-public_thanks = L’ambassadeur { $of_doer } remercie { $beneficiary } en public
action-dip-mfa_coordination_ukr = { $doer } se concerte avec le ministère { $of_beneficiary }
action-info-leak_intel = { $doer } publie des renseignements sur des mouvements de troupes { $of_target }
action-dip-leader_call = Le président { $of_doer } appelle celui { $of_beneficiary }
action-dip-condemn_ukr = { $doer } condamne { $target } en public

## Actes : voisins et autres

action-dip-mediate = Une médiation { $of_doer } est offerte entre { $target } et { $beneficiary }
action-mil-ally_deploy = { $doer } envoie des troupes chez son allié, auprès { $of_beneficiary }
action-dip-reaffirm_shusha = { $doer } rappelle son engagement envers { $beneficiary }
action-mil-exercise_joint = { $doer } tient un exercice commun des États turciques
action-mil-airspace_deny = { $doer } refuse { $to_target } le survol militaire
action-dip-decry_corridor = { $doer } critique le corridor auprès { $of_target }
action-dip-back_moscow = { $doer } déclare son soutien { $to_beneficiary }
action-aid-medical_refuge = { $doer } accueille des enfants et des blessés { $of_beneficiary }
action-dip-call_for_calm = { $doer } appelle { $beneficiary } au calme
action-dip-condemn = Une condamnation publique { $of_target } est prononcée au nom { $of_doer }
action-eco-sanctions = De nouvelles sanctions { $of_doer } frappent { $target }
action-mil-observer_mission = { $doer } élargit sa mission d’observation sur le sol { $of_host }
action-aid-fund_demining = Des machines à déminer pour { $beneficiary } sont payées par { $doer }
action-eco-corridor_tripp = Un accord { $of_doer } avec { $host } ouvre le corridor du Syunik

## Prismes : la phrase que lit celui qui lit

lens-L1_any_aid_is_hostile = Toute aide à l’Ukraine est un acte hostile, quel qu’en soit le but
lens-L1_aid_by_others = Toute aide à l’Ukraine est un acte hostile, d’où qu’elle vienne
lens-L1_talks_are_an_axis = Se concerter avec Kyiv, c’est déjà choisir son camp
lens-L1_thanks_show_the_aid_again = Les remerciements remettent l’aide sous nos yeux
lens-L1_kyiv_courts_baku = Kyiv courtise Bakou, et Bakou se laisse faire
lens-L2_sovereignty_for_the_loyal = La souveraineté est réservée aux loyaux
lens-L3_western_ties_threaten = Un lien avec l’Occident menace notre rang
lens-L3_western_mediator_intrudes = Un médiateur occidental est un intrus
lens-L3_west_moves_in = L’Occident s’installe chez nos voisins
lens-L3_nato_at_the_caspian = Des troupes de l’OTAN sur la Caspienne
lens-L3_an_appeal_to_ankara = Appeler Ankara, c’est appeler l’OTAN
lens-L4_betrayal_by_an_ally = De la part d’un allié, c’est une trahison
lens-L4_betrayal_by_a_partner = D’un partenaire, nous attendions mieux
lens-L4_no_surprise = De leur part, rien d’étonnant
lens-L5_hostile_attribution = Un adversaire cherche toujours à nuire
lens-L5_kindness_discounted = La bonté d’un adversaire cache une ruse
lens-L6_insecurity_raises_gain = L’inquiétude grossit l’affront
lens-aze_denied_a_state = On nous conteste le droit d’exister
lens-aze_display_is_preparation = Ce qu’ils appellent un exercice prépare autre chose
lens-aze_gyumri_aims_at_us_too = À Gyumri, c’est aussi nous que l’on vise
lens-arm_reinforcement_is_coercion = Ce renfort pèse sur nous autant qu’il nous garde
lens-ukr_neutrality_deserts = Se déclarer neutre, c’est nous laisser seuls
lens-tur_a_brother_is_threatened = On menace un pays frère
lens-irn_west_encircles = L’Occident nous encercle un peu plus
lens-eu_rules_are_broken = Nous avons déjà vu cette suite d’événements
lens-usa_order_is_tested = On met l’ordre à l’épreuve, loin de chez nous
lens-geo_it_could_be_us = Cela pourrait être nous
lens-words_on_air_count_half = À la télévision, les mots comptent pour moitié

## Lignes rouges

red-line-R1_publicised_aid = L’aide au déminage, affichée et répétée
red-line-R2_csto_exit = L’Arménie annonce qu’elle quitte l’OTSC
red-line-R3_arms_to_ukraine = Des armes pour l’Ukraine
red-line-R4_base_closure = L’Arménie demande la fermeture de la base

## Règles

rule-rus-loyalty_follows_readings = Moscou juge la loyauté d’un voisin à ce qu’elle lit de ses actes
rule-rus-loyalty_of_baku_is_remembered = Avec le temps, le crédit de Bakou à Moscou revient à son niveau d’avant
rule-rus-loyalty_of_yerevan_is_remembered = Avec le temps, le crédit d’Erevan à Moscou revient à son niveau d’avant
rule-rus-calls_it_drifting = Moscou dit d’un voisin qu’il s’éloigne
rule-rus-a_line_crossed_changes_the_word = Une ligne franchie, et Moscou ne parle plus de partenaire
rule-rus-calls_it_an_adversary = Moscou range un voisin parmi les adversaires
rule-rus-counts_amends = Moscou compte les gestes amicaux
rule-rus-takes_the_word_back = Trois gestes et une campagne retombée : Moscou retire le mot d’adversaire
rule-rus-the_word_weighs_the_aid = Selon le mot employé, l’aide pèse plus ou moins
rule-rus-aid_is_forgotten = L’aide passée s’oublie peu à peu
rule-rus-insecurity_follows_the_front = L’inquiétude de Moscou suit le front et la présence turque
rule-front-shifts_against_moscow = Mauvaise semaine pour Moscou en Ukraine
rule-front-shifts_back = Les nouvelles du front s’effacent
rule-rus-influence_recovers = L’influence de Moscou se rétablit lentement
rule-turkiye-offers_to_mediate = Ankara propose sa médiation
rule-usa-offers_to_mediate = Washington propose sa médiation
rule-mediation_lapses = Une offre de médiation expire
rule-aze-accepts_the_summit = Bakou accepte le sommet
rule-both_sides_settle = Chacun cède un peu, un médiateur à la table
rule-a_reset_wears_off = Une réconciliation s’use
rule-time_since_the_reset = Il faut du temps avant un nouveau sommet
rule-a_quarrel_tires = Une querelle qui dure fatigue
rule-calm_rests = Le calme repose
rule-hard_weeks_pass = Les semaines passent depuis le dernier acte dur
rule-north-fighting_spreads = L’accrochage tourne aux combats
rule-the_guns_fall_silent = Cessez-le-feu
rule-arm-hostage = Troupes et dépendance lient les mains de l’Arménie
rule-skies_open_again = Un refus de survol qu’on ne répète pas s’éteint
rule-aze-agency_finds_its_tone = L’agence d’État règle son ton
rule-aze-media_follow_the_agency = Les médias suivent l’agence d’État
rule-aze-opinion_moves = L’opinion bouge avec les médias et les actes de Moscou
rule-aze-government_leans = Le gouvernement penche selon ce que fait Moscou
rule-aze-cohesion_holds = Le pays serre les rangs
rule-aze-campaign_is_heard = La campagne est entendue
rule-aze-campaign_is_answered = La campagne reçoit une réponse
rule-aze-unrest_in_the_north = Troubles localisés dans le nord
rule-ukr-machines_clear_ground = Les machines déminent, moins vite quand la crise monte

## Événements injectés

inject-demining_machines_are_sent = L’aide au déminage est renforcée, et rendue publique
inject-gur_publishes_a_claim = Le renseignement ukrainien publie une affirmation sur Gyumri ; Erevan dément
inject-class_shots_at_the_samur = Tirs au poste du Samour, auteur inconnu
    .purpose = Une offense sans auteur : comment chacun comble-t-il le vide ?
    .trigger = Un tour où les deux côtés parlent sans s’entendre
    .expect = Une demande d’enquête, ou une accusation ; chercher qui attend des preuves
inject-class_strike_on_a_depot = Un dépôt azerbaïdjanais est frappé en Ukraine
    .purpose = La force hors des frontières : est-ce une force contre vous ?
    .trigger = Bakou vient de donner encore, ou d’être remerciée
    .expect = Bakou pèse la protestation et le silence ; Moscou voit si l’avertissement a été lu
inject-class_front_in_ukraine_freezes = Le front d’Ukraine se fige, des troupes se libèrent
    .purpose = Les moyens changent, pas les buts : la capacité se lit-elle comme une intention ?
    .trigger = Un milieu de partie calme
    .expect = Bakou se tourne vers son allié, Erevan s’inquiète pour Gyumri ; on demande à Moscou à quoi servent ces hommes
inject-class_front_in_ukraine_breaks = Revers russe en Ukraine
    .purpose = Les mêmes mots sous plus d’inquiétude : le filtre change-t-il ?
    .trigger = La classe croit que les lectures sont fixes
    .expect = Des lectures plus dures à Moscou ; que quelqu’un rassure sans qu’on le lui demande
inject-class_yerevan_leaves_the_csto = Erevan annonce son départ de l’OTSC
    .purpose = Une sortie lente devient rapide : qui aide, qui presse ?
    .trigger = Le siège de l’Arménie à l’OTSC est gelé
    .expect = Moscou presse ou laisse aller ; on demande à l’Occident ce que valent ses mots
inject-class_a_mediator_comes = Un médiateur arrive
    .purpose = Une sortie apparaît : que coûte d’être le premier à la prendre ?
    .trigger = Les deux côtés sont à l’échelon 3 ou plus
    .expect = Les deux viennent à la table, ou l’un dit pourquoi pas ; demander le prix d’un oui
inject-class_prisoners_are_exchanged = Échange de détenus
    .purpose = Un geste qui coûte : le croit-on ?
    .trigger = Après une médiation, ou quand les deux sont las
    .expect = Une réponse de même nature dans la semaine
inject-class_an_airliner_report_is_published = Un rapport sur l’avion abattu est publié
    .purpose = Une blessure se rouvre sans l’acte de personne
    .trigger = Moscou croit l’affaire close
    .expect = Bakou choisit son ton ; Moscou choisit entre le regret et le déni
inject-class_europe_pays_for_machines = L’Europe finance une machine à déminer
    .purpose = La même machine sous un autre drapeau : se lit-elle de même ?
    .trigger = Moscou vient de lire un don comme hostile
    .expect = La comparaison de deux lectures d’un même acte

## Issues

outcome-F1_fades = La querelle retombe
outcome-F2_negotiated_reset = Réconciliation négociée
outcome-F3_hybrid_stalemate = Enlisement : pressions sans accord
outcome-F4_armenian_exit = L’Arménie quitte l’orbite : OTSC ou base
outcome-F5_realignment_with_arms = Réalignement : des armes pour Kyiv
outcome-F6_border_incident = Accrochage ou frappe, sans guerre
outcome-F7_one_axis_war = Guerre sur un axe
outcome-F8_two_front_war = Guerre sur deux fronts
outcome-F9_coerced_neutrality = Neutralité sous contrainte

## Drapeaux : ce qui s’est passé en chemin

flag-reset = une réconciliation a eu lieu
flag-threats = la Russie a menacé
flag-statehood_denied = l’État azerbaïdjanais a été nié
flag-minority_campaign = une minorité a été visée par une campagne
flag-agency_turned = l’agence d’État azerbaïdjanaise a changé de ton
flag-base_reinforced = Gyumri a reçu l’accord de renforts
flag-border_reinforced = des troupes sont parties vers le Daghestan
flag-armenia_pressed = l’Arménie a subi des pressions
flag-armenian_exit = l’Arménie a annoncé un départ
flag-arms = des armes ont été livrées à Kyiv
flag-neutrality = Bakou s’est déclaré neutre
flag-strikes_abroad = des biens azerbaïdjanais ont été frappés en Ukraine
flag-force_on_azerbaijan = la force a touché le territoire ou les forces azerbaïdjanaises
flag-force = la force a été employée
flag-war = il y a eu guerre : mille morts au combat
flag-ceasefire = un cessez-le-feu a suivi
flag-allies_called = Bakou a appelé Ankara
flag-turkish_support = des troupes turques sont venues
flag-peace_signed = la paix avec Erevan a été signée
flag-mediation_offered = une médiation a été proposée
flag-leak = des renseignements ont été publiés
flag-unrest = des troubles ont eu lieu
flag-front_frozen = le front d’Ukraine s’est figé

## Grandeurs

quantity-influence = influence au Caucase du Sud
quantity-alignment = penchant du gouvernement pour Kyiv et l’Occident
quantity-opinion = penchant de l’opinion pour Kyiv et l’Occident
quantity-tone = ton des médias envers la Russie
quantity-agency_tone = ton de l’agence d’État envers la Russie
quantity-hostage = mains liées
quantity-sky_closed = fermeté du refus de survol
quantity-amends = gestes amicaux comptés
quantity-line_pressure = lignes rouges franchies, en poids
quantity-aid_account = aide à l’Ukraine, telle que Moscou s’en souvient
quantity-last_aid = lecture de la dernière aide
quantity-aid_stings = facteur de déception
quantity-mediation = semaines de médiation restantes
quantity-thaw = ce qui reste du dégel
quantity-reset_rest = semaines avant un nouveau sommet possible
quantity-fatigue = lassitude
quantity-hard_turns = semaines depuis un acte dur (compte à rebours)
quantity-front = front d’Ukraine, vu de Moscou
quantity-turkish_troops = troupes turques en Azerbaïdjan
quantity-agitation = présence de la campagne visant une minorité
quantity-machines = machines à déminer au travail

## Ce que pèse une décision

feature-hawk = tension, affront récent, lignes franchies
feature-caution = crainte de la violence
feature-conciliation = envie d’en finir
feature-goal = intérêt propre
feature-taste = prix ou penchant constant
feature-tied_down = l’armée est déjà en Ukraine
feature-disloyal = pas de souveraineté pour le déloyal
feature-line_crossed = une ligne rouge est franchie
feature-two_purposes = un renfort, deux buts
feature-breakthrough_north = chance de percer au nord
feature-breakthrough_west = chance de percer à l’ouest
feature-outmatched = crainte de répondre à un État plus fort
feature-provocation = risque de provoquer Moscou
feature-rally = serrer les rangs
feature-echo = suivre l’agence d’État
feature-doubt_sown = une campagne appelle une réponse
feature-no_answer = laisser sans réponse ce que fait Moscou
feature-hands_tied = dépendance envers Moscou
feature-free_hands = peu à perdre
feature-sovereignty = ce que coûte la neutralité
feature-guarantee = fermeté de la garantie turque

## Paramètres

param-half_tau = demi-vie de la tension
param-half_heat = demi-vie de l’échauffement
param-q_scale = effet d’une lecture hostile
param-relief = effet d’une lecture amicale
param-noise = écart entre lecteurs d’un même acte
param-k1 = L1 : ce que Moscou lit dans une aide affichée
param-a3 = L3 : menace d’un lien avec l’Occident
param-l4 = L4 : poids de la trahison
param-l6 = L6 : effet de l’insécurité
param-disloyal_sting = L2 : lecture aggravée du déloyal
param-insec0 = insécurité habituelle de Moscou
param-heat_gain = poids de l’affront récent
param-theta = tension à partir de laquelle la dureté paie
param-inertia = avantage à ne rien faire
param-risk_scale = échelle du coût de la violence
param-audience = coût d’un recul devant son public
param-repeat = lassitude de l’acte répété
param-rl_thr = seuil de la première ligne rouge
param-rl_push = effet d’une ligne franchie
param-overcommitment = coût des actes militaires, l’armée étant en Ukraine
param-sovereignty_price = prix de la neutralité
param-sovereignty_weight = prix de la neutralité, selon l’intérêt propre
param-conquest = valeur d’une percée
param-arms_alignment = penchant à partir duquel Bakou livre des armes
param-aze_threat = Bakou peut-il menacer
param-mediate = chance hebdomadaire d’une médiation
param-spread = chance hebdomadaire qu’un accrochage tourne aux combats
param-p_tur = fermeté de la garantie turque
param-tone_weight = effet du ton des médias sur l’opinion
param-north_men = hommes sans lesquels rien n’est possible au nord
param-west_men = hommes sans lesquels rien n’est possible à l’ouest
param-lam_aze = Bakou : netteté des choix
param-lam_rus = Moscou : netteté des choix
param-lam_arm = Erevan : netteté des choix
param-lam_ukr = Kyiv : netteté des choix
param-hawk_aze = Bakou : poids de la dureté
param-hawk_rus = Moscou : poids de la dureté
param-hawk_arm = Erevan : poids de la dureté
param-hawk_ukr = Kyiv : poids de la dureté
param-recip_aze = Bakou : poids de la réponse au même niveau
param-recip_rus = Moscou : poids de la réponse au même niveau
param-recip_arm = Erevan : poids de la réponse au même niveau
param-recip_ukr = Kyiv : poids de la réponse au même niveau
param-caution_aze = Bakou : poids de la crainte
param-caution_rus = Moscou : poids de la crainte
param-caution_arm = Erevan : poids de la crainte
param-caution_ukr = Kyiv : poids de la crainte
param-conc_aze = Bakou : poids de l’apaisement
param-conc_rus = Moscou : poids de l’apaisement
param-conc_arm = Erevan : poids de l’apaisement
param-conc_ukr = Kyiv : poids de l’apaisement
param-goal_aze = Bakou : poids de l’intérêt propre
param-goal_rus = Moscou : poids de l’intérêt propre
param-goal_arm = Erevan : poids de l’intérêt propre
param-goal_ukr = Kyiv : poids de l’intérêt propre
