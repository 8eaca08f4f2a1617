### What can be done, how it is read, and what follows.

scenario-title = South Caucasus, 2025: a gift misread
scenario-purpose = Explores the paths of escalation that one news report of July 2025 describes: Azerbaijan sends demining machines to Ukraine, and Moscow reads the gift as a hostile act. What follows, under stated assumptions, from readings, public words, ties with Armenia and the West, and an army that is tied down elsewhere; and which ways lead back. It is meant for scholars of the region and for classes: not to foretell, not to plan operations. The source is partisan, and parts of it are disputed; what is disputed is marked and can be switched off.
scenario-patterns =
    The model is judged by several weak patterns rather than by single figures. Most quarrels end without force, by fading or by a partial reset; force against territory or forces comes in a few runs of a hundred, war in fewer. Replies mostly come at the level received. Incidents come in bursts that die down, and rungs fall from their peak within half a year. A reading may exceed the deed, yet the loop as a whole damps. Publicised aid brings more hostile deeds, mediation fewer; reinforcing Gyumri needs a sky to fly through; a guarantee deters little. Campaigns against the state rally it more than they divide it. Targets, tolerances and what the model gives stand in the table of calibration of the project.
scenario-summary =
    Azerbaijan sends demining machines to Ukraine. In Moscow the gesture passes for betrayal. Twenty-six weeks, nine actors,
    a ladder of ten rungs: most often the quarrel dies down; sometimes it does not.

## Ladder

rung-normal_relations = Normal relations
rung-public_disagreement = Public disagreement
rung-hostile_narratives = Hostile narratives
rung-recalls_and_expulsions = Recalls and expulsions
rung-embargoes_and_alerts = Embargoes and alerts
rung-show_of_force = Show of force
rung-violations_and_sabotage = Violations and sabotage
rung-clashes = Clashes
rung-limited_attack = Limited attack
rung-war = War

## Dockets: what a seat decides each week, one choice each

docket-RUS-azerbaijan = Toward Azerbaijan
docket-RUS-media = The media
docket-RUS-armenia = Toward Armenia
docket-AZE-russia = Toward Russia
docket-AZE-west = Ukraine and the West
docket-AZE-media = The media
docket-ARM = Yerevan's week
docket-UKR = Kyiv's week
docket-TUR = Ankara's week
docket-IRN = Tehran's week
docket-GEO = Tbilisi's week
docket-EU = The week in Brussels
docket-USA = Washington's week

## Switches and parameter sets

switch-contested = Contested claims: troops to the border and to Gyumri
switch-ethnic_narratives = Campaign about a minority (leave it off unless the class is prepared)
parameter-set-base_rates = Base rates: the files as they stand, which the record of such disputes does not contradict
parameter-set-report_world = The world of the report: the chain that it tells is the common case

## Deeds: Russia toward Azerbaijan

action-dip-summon_protest_rus = { $doer } protests and summons the ambassador of { $target }
action-eco-migrant_pressure = { $doer } raids and expels members of the diaspora of { $target }
action-eco-food_ban = { $doer } bans food imports from { $target } on sanitary grounds
action-dom-arrest_agents_rus = { $doer } arrests nationals of { $target }
action-eco-oil_transit_halt = { $doer } halts oil and rail transit with { $target }
action-dip-threaten_force_rus = { $doer } threatens { $target } officially
action-mil-exercise_snap_rus = { $doer } holds a snap exercise near { $target }
action-mil-deploy_border = { $doer } sends troops to Dagestan, toward { $target }
action-mil-airspace_violation = { $doer } flies drones into the airspace of { $target }
action-mil-strike_assets_ukr = { $doer } strikes assets of { $target } in { $host }
action-mil-border_incident_rus = { $doer } clashes with { $target } at the border
action-mil-missile_strike = { $doer } strikes the territory of { $target } with missiles
action-mil-invade_north = { $doer } attacks { $target } along the coast, from Derbent toward Baku
action-mil-invade_west = { $doer } attacks { $target } from { $host }, from Gyumri toward Ganja
action-dom-release_prisoners_rus = { $doer } releases prisoners of { $target }
action-dip-summit_apology = { $doer } offers { $target } a summit, regrets and compensation
action-mil-withdraw = { $doer } withdraws its reinforcements from the border with { $target }

## Deeds: Russian media

action-media-compare_ukraine = The media of { $doer } compare { $target } to Ukraine
action-media-betrayal_frame = The media of { $doer } accuse { $target } of betrayal
action-media-threat_talkshow = { $doer }: threats against { $target } on a television show
action-media-deny_statehood = { $doer }: voices close to power deny that { $target } is a state
action-info-ethnic_agitation = { $doer }: an unsigned campaign about a minority of { $target }
action-media-tone_down_rus = The media of { $doer } tone down about { $target }

## Deeds: Russia toward Armenia

action-media-threat_talkshow_to_arm = { $doer }: threats against { $target } on a television show
action-eco-gas_price = { $doer } raises the price of gas for { $target }
action-dom-coup_support = { $doer } secretly backs a seizure of power in { $target }
action-mil-reinforce_base = { $doer } reinforces its base at Gyumri in { $host }
action-media-tone_down_to_arm = The media of { $doer } tone down about { $target }

## Deeds: Azerbaijan toward Russia

action-dip-summon_protest_aze = { $doer } protests and summons the ambassador of { $target }
action-dip-condemn_aze = { $doer } condemns { $target } in public
action-dip-close_cultural_house = { $doer } closes a cultural house or an agency of { $target }
action-dom-arrest_agents_aze = { $doer } arrests nationals of { $target }
action-mil-airspace_deny_aze = { $doer } refuses { $target } overflight and transit
action-dip-threaten_force_aze = { $doer } threatens { $target } with an answer
action-mil-alert = { $doer } puts its air defence on alert against { $target }
action-mil-exercise_snap_aze = { $doer } holds an exercise with Turkish units
action-dip-allied_invocation = { $doer } calls on { $beneficiary } under the Shusha Declaration
action-mil-border_incident_aze = { $doer } clashes with { $target } at the border
action-dom-release_prisoners_aze = { $doer } releases prisoners of { $target }
action-dip-accept_neutrality_aze = { $doer } declares its neutrality to { $target }

## Deeds: Azerbaijan, Ukraine and the West

action-dip-mfa_coordination = { $doer } coordinates with the ministry of { $beneficiary }
action-aid-energy_equipment = { $doer } gives transformers and cable to { $beneficiary }
action-aid-spare_parts = { $doer } sends { $beneficiary } spare parts for demining machines
action-aid-demining = { $doer } sends demining machines to { $beneficiary }
action-eco-gas_to_ukraine = { $doer } sells gas to { $beneficiary }
action-dip-west_partnership_aze = { $doer } signs a partnership with { $beneficiary }
action-dip-peace_treaty_arm_aze = { $doer } signs the peace treaty with { $beneficiary }
action-intel-share = { $doer } shares intelligence with { $beneficiary }
action-mil-arms_transfer = { $doer } delivers arms to { $beneficiary }

## Deeds: Azerbaijani media

action-media-war_crimes_reporting = The state agency of { $doer } reports on war crimes of { $target }
action-media-local_diffusion = Local media of { $doer } take up the agency's tone about { $target }
action-info-counter_narrative = { $doer } answers hostile campaigns in public
action-media-tone_down_aze = The media of { $doer } tone down about { $target }

## Deeds: Armenia

action-dip-condemn_arm = { $doer } criticises { $target } in public
action-dip-west_partnership_arm = { $doer } signs a partnership with { $beneficiary }
action-dip-csto_withdraw = { $doer } announces that it leaves the CSTO
action-mil-base_expel = { $doer } asks { $target } to close the base at Gyumri
action-mil-airspace_deny_arm = { $doer } refuses its sky to the reinforcements of { $target }
action-dip-accept_neutrality_arm = { $doer } declares its neutrality to { $target }
action-dip-deny_claim = { $doer } denies the claim officially

## Deeds: Ukraine

action-dip-public_thanks = The ambassador of { $doer } thanks { $beneficiary } in public
action-dip-mfa_coordination_ukr = { $doer } coordinates with the ministry of { $beneficiary }
action-info-leak_intel = { $doer } publishes intelligence on troop moves of { $target }
action-dip-leader_call = The president of { $doer } calls his counterpart in { $beneficiary }
action-dip-condemn_ukr = { $doer } condemns { $target } in public

## Deeds: neighbours and others

action-dip-mediate = { $doer } offers to mediate between { $target } and { $beneficiary }
action-mil-ally_deploy = { $doer } sends troops to its ally { $beneficiary }
action-dip-reaffirm_shusha = { $doer } reaffirms its commitment to { $beneficiary }
action-mil-exercise_joint = { $doer } holds a joint exercise of the Turkic states
action-mil-airspace_deny = { $doer } refuses military overflight to { $target }
action-dip-decry_corridor = { $doer } decries the corridor to { $target }
action-dip-back_moscow = { $doer } declares its support to { $beneficiary }
action-aid-medical_refuge = { $doer } takes in children and wounded from { $beneficiary }
action-dip-call_for_calm = { $doer } calls on { $beneficiary } to stay calm
action-dip-condemn = { $doer } condemns { $target } in public
action-eco-sanctions = { $doer } puts new sanctions on { $target }
action-mil-observer_mission = { $doer } enlarges its observer mission in { $host }
action-aid-fund_demining = { $doer } pays for demining machines in { $beneficiary }
action-eco-corridor_tripp = { $doer } agrees on the corridor through Syunik with { $host }

## Lenses: the sentence that the reader reads by

lens-L1_any_aid_is_hostile = Any aid to Ukraine is a hostile act, whatever its purpose
lens-L1_aid_by_others = Any aid to Ukraine is a hostile act, whoever sends it
lens-L1_talks_are_an_axis = To coordinate with Kyiv is to choose a side
lens-L1_thanks_show_the_aid_again = The thanks put the aid before our eyes again
lens-L1_kyiv_courts_baku = Kyiv courts Baku, and Baku lets it
lens-L2_sovereignty_for_the_loyal = Sovereignty is for the loyal
lens-L3_western_ties_threaten = A tie with the West threatens our standing
lens-L3_western_mediator_intrudes = A Western mediator is an intruder
lens-L3_west_moves_in = The West moves in next door
lens-L3_nato_at_the_caspian = NATO troops at the Caspian
lens-L3_an_appeal_to_ankara = To call on Ankara is to call on NATO
lens-L4_betrayal_by_an_ally = From an ally this is betrayal
lens-L4_betrayal_by_a_partner = We expected better from a partner
lens-L4_no_surprise = From them, no surprise
lens-L5_hostile_attribution = An adversary always means harm
lens-L5_kindness_discounted = An adversary's kindness hides a ruse
lens-L6_insecurity_raises_gain = Insecurity magnifies the slight
lens-aze_denied_a_state = They deny our right to exist
lens-aze_display_is_preparation = What they call an exercise prepares something else
lens-aze_gyumri_aims_at_us_too = Gyumri is aimed at us too
lens-arm_reinforcement_is_coercion = The reinforcement weighs on us as much as it guards us
lens-ukr_neutrality_deserts = To declare neutrality is to leave us alone
lens-tur_a_brother_is_threatened = A brother country is threatened
lens-irn_west_encircles = The West encircles us a little more
lens-eu_rules_are_broken = We have seen this sequence before
lens-usa_order_is_tested = The order is tested, far from home
lens-geo_it_could_be_us = It could be us
lens-words_on_air_count_half = On television, words count for half

## Red lines

red-line-R1_publicised_aid = Demining aid, shown and repeated
red-line-R2_csto_exit = Armenia announces that it leaves the CSTO
red-line-R3_arms_to_ukraine = Arms for Ukraine
red-line-R4_base_closure = Armenia asks for the base to be closed

## Rules

rule-rus-loyalty_follows_readings = Moscow judges a neighbour's loyalty by what it reads in its deeds
rule-rus-loyalty_of_baku_is_remembered = In time, Baku's credit in Moscow returns to what it was
rule-rus-loyalty_of_yerevan_is_remembered = In time, Yerevan's credit in Moscow returns to what it was
rule-rus-calls_it_drifting = Moscow says that a neighbour is drifting away
rule-rus-a_line_crossed_changes_the_word = A line crossed, and Moscow no longer says partner
rule-rus-calls_it_an_adversary = Moscow files a neighbour among adversaries
rule-rus-counts_amends = Moscow counts the friendly gestures
rule-rus-takes_the_word_back = Three gestures and no campaign: Moscow takes the word adversary back
rule-rus-the_word_weighs_the_aid = By the word in use, aid weighs more or less
rule-rus-aid_is_forgotten = Past aid is slowly forgotten
rule-rus-insecurity_follows_the_front = Moscow's insecurity follows the front and the Turkish presence
rule-front-shifts_against_moscow = A bad week for Moscow in Ukraine
rule-front-shifts_back = News from the front fades
rule-rus-influence_recovers = Moscow's influence slowly recovers
rule-turkiye-offers_to_mediate = Ankara offers to mediate
rule-usa-offers_to_mediate = Washington offers to mediate
rule-mediation_lapses = An offer to mediate lapses
rule-aze-accepts_the_summit = Baku accepts the summit
rule-both_sides_settle = Each side gives a little, with a mediator at the table
rule-a_reset_wears_off = A reset wears off
rule-time_since_the_reset = It takes time before another summit
rule-a_quarrel_tires = A quarrel that lasts is tiring
rule-calm_rests = Calm is restful
rule-hard_weeks_pass = Weeks pass since the last hard deed
rule-north-fighting_spreads = The clash turns into fighting
rule-the_guns_fall_silent = Ceasefire
rule-arm-hostage = Troops and dependence tie Armenia's hands
rule-skies_open_again = A refusal of the sky that is not repeated lapses
rule-aze-agency_finds_its_tone = The state agency sets its tone
rule-aze-media_follow_the_agency = The media follow the state agency
rule-aze-opinion_moves = Opinion moves with the media and with what Moscow does
rule-aze-government_leans = The government leans by what Moscow does
rule-aze-cohesion_holds = The country closes ranks
rule-aze-campaign_is_heard = The campaign is heard
rule-aze-campaign_is_answered = The campaign is answered
rule-aze-unrest_in_the_north = Local unrest in the north
rule-ukr-machines_clear_ground = The machines clear ground, more slowly as the crisis mounts

## Injects

inject-demining_machines_are_sent = Demining aid is stepped up, and made public
inject-gur_publishes_a_claim = Ukrainian intelligence publishes a claim about Gyumri; Yerevan denies it
inject-class_shots_at_the_samur = Shots at the Samur crossing, author unknown
    .purpose = An offence without an author: how does each side fill the gap?
    .trigger = A turn in which both sides talk past each other
    .expect = A demand for an inquiry, or an accusation; look for who waits for proof
inject-class_strike_on_a_depot = An Azerbaijani depot in Ukraine is struck
    .purpose = Force outside the borders: is it force against you?
    .trigger = Baku has just given again, or been thanked in public
    .expect = Baku weighs protest against silence; Moscow sees whether it was read as a warning
inject-class_front_in_ukraine_freezes = The front in Ukraine freezes, troops come free
    .purpose = Means change, aims do not: does capability read as intent?
    .trigger = A calm middle of the game
    .expect = Baku calls on its ally, Yerevan worries about Gyumri; Moscow is asked what the men are for
inject-class_front_in_ukraine_breaks = A Russian setback in Ukraine
    .purpose = The same words under more anxiety: does the lens change?
    .trigger = The class believes that readings are fixed
    .expect = Harsher readings in Moscow; someone should reassure without being asked
inject-class_yerevan_leaves_the_csto = Yerevan announces that it leaves the CSTO
    .purpose = A slow exit becomes a fast one: who helps, who presses?
    .trigger = Armenia has frozen its seat in the CSTO
    .expect = Moscow presses or lets go; the West is asked what its words are worth
inject-class_a_mediator_comes = A mediator arrives
    .purpose = A way down appears: what does it cost to be the first to take it?
    .trigger = Both sides stand on rung 3 or more
    .expect = Both come to the table, or one says why not; ask for the price of a yes
inject-class_prisoners_are_exchanged = Prisoners are exchanged
    .purpose = A gesture that costs something: is it believed?
    .trigger = After a mediation, or when both are tired
    .expect = An answer in kind within a week
inject-class_an_airliner_report_is_published = A report on the downed airliner is published
    .purpose = An old wound opens without anybody's deed
    .trigger = Moscow believes that the matter is closed
    .expect = Baku chooses its tone; Moscow chooses between regret and denial
inject-class_europe_pays_for_machines = Europe pays for a demining machine
    .purpose = The same machine under another flag: is it read alike?
    .trigger = Moscow has just read a gift as hostile
    .expect = Comparison of two readings of one deed

## Outcomes

outcome-F1_fades = The quarrel fades
outcome-F2_negotiated_reset = Negotiated reset
outcome-F3_hybrid_stalemate = Stalemate: pressure without a deal
outcome-F4_armenian_exit = Armenia leaves the orbit: CSTO or base
outcome-F5_realignment_with_arms = Realignment: arms for Kyiv
outcome-F6_border_incident = Clash or strike, without war
outcome-F7_one_axis_war = War on one axis
outcome-F8_two_front_war = War on two fronts
outcome-F9_coerced_neutrality = Neutrality under duress

## Flags: what happened on the way

flag-reset = there was a reset
flag-threats = Russia threatened
flag-statehood_denied = Azerbaijan's statehood was denied
flag-minority_campaign = a campaign was run about a minority
flag-agency_turned = the Azerbaijani state agency changed its tone
flag-base_reinforced = reinforcements for Gyumri were agreed
flag-border_reinforced = troops left for Dagestan
flag-armenia_pressed = Armenia was pressed
flag-armenian_exit = Armenia announced an exit
flag-arms = arms were delivered to Kyiv
flag-neutrality = Baku declared neutrality
flag-strikes_abroad = Azerbaijani assets in Ukraine were struck
flag-force_on_azerbaijan = force was used on Azerbaijani territory or forces
flag-force = force was used
flag-war = there was war: a thousand battle deaths
flag-ceasefire = a ceasefire followed
flag-allies_called = Baku called on Ankara
flag-turkish_support = Turkish troops came
flag-peace_signed = peace with Yerevan was signed
flag-mediation_offered = a mediation was offered
flag-leak = intelligence was published
flag-unrest = there was unrest
flag-front_frozen = the front in Ukraine froze

## Quantities

quantity-influence = influence in the South Caucasus
quantity-alignment = government's leaning toward Kyiv and the West
quantity-opinion = public leaning toward Kyiv and the West
quantity-tone = tone of the media about Russia
quantity-agency_tone = tone of the state agency about Russia
quantity-hostage = hands tied
quantity-sky_closed = firmness of the refusal of the sky
quantity-amends = friendly gestures counted
quantity-line_pressure = weight of red lines crossed
quantity-aid_account = aid to Ukraine as Moscow remembers it
quantity-last_aid = reading of the last aid
quantity-aid_stings = factor of disappointment
quantity-mediation = weeks of mediation left
quantity-thaw = what is left of the thaw
quantity-reset_rest = weeks before another summit is possible
quantity-fatigue = weariness
quantity-hard_turns = weeks since a hard deed (counting down)
quantity-front = the front in Ukraine, as Moscow feels it
quantity-turkish_troops = Turkish troops in Azerbaijan
quantity-agitation = presence of the campaign about a minority
quantity-machines = demining machines at work

## What a decision weighs

feature-hawk = tension, fresh offence, lines crossed
feature-caution = fear of violence
feature-conciliation = wish to be done with it
feature-goal = own interest
feature-taste = fixed price or liking
feature-tied_down = the army is in Ukraine already
feature-disloyal = no sovereignty for the disloyal
feature-line_crossed = a red line is crossed
feature-two_purposes = one reinforcement, two purposes
feature-breakthrough_north = chance to break through in the north
feature-breakthrough_west = chance to break through in the west
feature-outmatched = fear of answering a stronger state
feature-provocation = risk of provoking Moscow
feature-rally = closing ranks
feature-echo = following the state agency
feature-doubt_sown = a campaign calls for an answer
feature-no_answer = leaving Moscow's deeds unanswered
feature-hands_tied = dependence on Moscow
feature-free_hands = little to lose
feature-sovereignty = what neutrality costs
feature-guarantee = firmness of the Turkish guarantee

## Parameters

param-half_tau = half-life of tension
param-half_heat = half-life of heat
param-q_scale = effect of a hostile reading
param-relief = effect of a friendly reading
param-noise = spread between readers of one deed
param-k1 = L1: what Moscow reads in publicised aid
param-a3 = L3: threat of a tie with the West
param-l4 = L4: weight of betrayal
param-l6 = L6: effect of insecurity
param-disloyal_sting = L2: the disloyal are read worse
param-insec0 = Moscow's usual insecurity
param-heat_gain = weight of fresh offence
param-theta = tension at which hardness pays
param-inertia = advantage of doing nothing
param-risk_scale = scale of the cost of violence
param-audience = cost of backing down at home
param-repeat = tedium of the same deed
param-rl_thr = threshold of the first red line
param-rl_push = effect of a crossed line
param-overcommitment = cost of military deeds while the army is in Ukraine
param-sovereignty_price = price of neutrality
param-sovereignty_weight = price of neutrality, by own interest
param-conquest = worth of a breakthrough
param-arms_alignment = leaning at which Baku delivers arms
param-aze_threat = whether Baku may threaten
param-mediate = weekly chance of mediation
param-spread = weekly chance that a clash becomes fighting
param-p_tur = firmness of the Turkish guarantee
param-tone_weight = effect of media tone on opinion
param-north_men = men without whom nothing is possible in the north
param-west_men = men without whom nothing is possible in the west
param-lam_aze = Baku: sharpness of choice
param-lam_rus = Moscow: sharpness of choice
param-lam_arm = Yerevan: sharpness of choice
param-lam_ukr = Kyiv: sharpness of choice
param-hawk_aze = Baku: weight of hardness
param-hawk_rus = Moscow: weight of hardness
param-hawk_arm = Yerevan: weight of hardness
param-hawk_ukr = Kyiv: weight of hardness
param-recip_aze = Baku: weight of answering in kind
param-recip_rus = Moscow: weight of answering in kind
param-recip_arm = Yerevan: weight of answering in kind
param-recip_ukr = Kyiv: weight of answering in kind
param-caution_aze = Baku: weight of fear
param-caution_rus = Moscow: weight of fear
param-caution_arm = Yerevan: weight of fear
param-caution_ukr = Kyiv: weight of fear
param-conc_aze = Baku: weight of making peace
param-conc_rus = Moscow: weight of making peace
param-conc_arm = Yerevan: weight of making peace
param-conc_ukr = Kyiv: weight of making peace
param-goal_aze = Baku: weight of own interest
param-goal_rus = Moscow: weight of own interest
param-goal_arm = Yerevan: weight of own interest
param-goal_ukr = Kyiv: weight of own interest
