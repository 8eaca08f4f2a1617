### Readings, Armenia, information, domestic politics, peace.

## Lenses

lens-arm_the_leash_is_felt = When there is no other seller, a price is an order
lens-arm_leave_was_not_given = We said no, and they came
lens-ukr_denial_is_complicity = Whoever denies it helps to hide it
lens-tur_a_garrison_at_the_gate = Their garrison grows within sight of our border
lens-irn_turks_at_the_araxes = The Turks gather north of the Aras
lens-eu_a_candidate_is_pressed = They press a country that is turning to us
lens-usa_its_corridor_is_opposed = They speak against our road
lens-bystanders_feel_for_their_friends = What is done to a friend is felt here too

## Deeds

action-media-deny_statehood_agency = The state agency of { $doer } itself denies that { $target } is a state
action-eco-trade_curb = { $doer } turns back goods of { $target } at the border
action-mil-force_base = { $doer } reinforces Gyumri against the will of { $target }
action-dip-sign_peace_arm = { $doer } signs the peace treaty with { $beneficiary }
action-eco-other_suppliers = { $doer } orders gas and transit from { $beneficiary } and other neighbours

## What decisions weigh

feature-aroused_public = a public that would not understand
feature-wronged = what was done without leave

## Quantities

quantity-at_table = accepts the mediator
quantity-offer = weeks left to answer the mediator
quantity-offer_is_western = the offer is Western
quantity-tied_by_troops = hands tied: troops
quantity-tied_by_gas = hands tied: gas
quantity-tied_by_trade = hands tied: trade
quantity-tied_by_alliance = hands tied: alliance
quantity-resigned = resignation to an Armenian exit
quantity-exit_alarm = alarm at an Armenian exit

## Parameters

param-aid_base = L1: weight of any aid
param-aid_dual_use = L1: weight of dual use
param-aid_publicity = L1: weight of publicity
param-thanks_weight = share of the aid that thanks bring back
param-l5 = L5: what the word adversary adds
param-kindness_discount = L5: what it takes from kindness
param-existential = Baku: gain of a denial of statehood
param-preparation = Baku: gain of a display
param-base_seen_from_baku = Gyumri, seen from Baku
param-reinforcement_weight = Gyumri, seen from Yerevan
param-leash = Yerevan: gain of gas and trade pressure
param-occupation = Yerevan: gain of what is done without leave
param-complicity = Kyiv: hostility of a denial
param-tur_feels = what Ankara feels of deeds against Baku
param-base_seen_from_ankara = Gyumri, seen from Ankara
param-encirclement = Tehran: hostility of a foothold
param-eu_feels = what Brussels feels of grave Russian deeds
param-usa_feels = what Washington feels of them
param-geo_feels = what Tbilisi feels of Russian force
param-bystander = what a friend feels of a hostile deed
param-heard_on_air = weight of words on television
param-attribution_television = attribution: state television
param-attribution_milblogger = attribution: war bloggers
param-attribution_proxies = attribution: proxies in Armenia
param-reach_media = reach of agencies, television and local media
param-reach_milblogger = reach of war bloggers
param-neutrality_gate = pressure at which neutrality is thinkable
param-arousal = what a turned public adds to the cost of yielding
param-western_mediator = share of Western mediators
param-accept_rus = Moscow accepts a mediator, chance a week
param-western_suspect = what a Western flag takes from it
param-accept_aze = Baku accepts a mediator, chance a week
param-accept_summit = Baku accepts a summit
param-thaw_fades = what a reset loses in a week
param-word_broken = Moscow takes its word back, chance a week
param-agency_pace = pace of the state agency
param-media_pace = pace of the other media
param-opinion_pace = pace of opinion
param-crimes_weight = effect of reports on crimes of war
param-rally_weight = effect of a rally on opinion
param-alignment_pace = pace of the government
param-threat_weight = effect of tension on the government
param-public_weight = effect of opinion on the government
param-agitation_bite = effect of a campaign on cohesion
param-cohesion_yield = worth of cohesion in capital
param-troops_part = hands tied by 8,000 men
param-gas_part = hands tied by gas
param-trade_part = hands tied by trade
param-alliance_part = hands tied by the alliance
param-pressure_part = hands tied by displays
param-lever_bite = what a lever costs Yerevan
param-lever_grudge = what it costs Moscow in affinity
param-lever_spent = what it wears
param-exit_alarm_weight = weight of an exit for Moscow
param-written_off = what an exit that stands takes from the wish to press
param-alarm_fades = what the alarm loses in a week
param-force_base_tension = tension from which the base may be forced
param-base_price = price of a base used without leave
param-wronged_weight = what such a use adds to the wish to leave

## Switches

switch-heat = A fresh offence counts for more than an old one
switch-narratives = What is told again and again stays in the air
switch-outmatched = A stronger state is not lightly answered in kind
switch-weariness = A quarrel that lasts tires
switch-noise = Noise: two readers of one deed differ
switch-detection = Hidden authors: a word or a plot may not be laid at Moscow's door
switch-any_aid_is_hostile = L1: aid to Ukraine is hostile whatever its purpose
switch-disloyalty = L2: the disloyal are read more harshly and denied a state
switch-western_ties = L3: a tie with the West is a threat
switch-betrayal = L4: the closer the friend, the worse the turn
switch-hostile_attribution = L5: an adversary is read as one
switch-insecurity_gain = L6: insecurity magnifies offences
switch-third_parties = Third parties feel what is done to their friends
switch-red_lines = Moscow has red lines
switch-red_line_push = A crossed red line adds to the motive
switch-levers = Gas and trade as levers on Armenia
switch-base_price = A base used without leave has a price
switch-exit_alarm = An Armenian exit alarms Moscow for a time
switch-armenian_peace = Peace between Yerevan and Baku takes effect
switch-media_diffusion = The media follow the state agency
switch-rally = A campaign turns on its teller
switch-aroused_public = A turned public makes concessions dear
switch-audience_cost = Backing down costs at home
switch-cohesion_counts = A divided country has less to spend
switch-mediators = Third parties offer to mediate
switch-both_accept = Both sides must accept the mediator
switch-reset_fades = A reset wears off

## Rules

rule-aze-cohesion_is_capital = A united country has more to spend, a divided one less
rule-rus-answers_the_mediator = Moscow comes to the mediator's table
rule-aze-answers_the_mediator = Baku comes to the mediator's table
rule-talks_begin = Both have accepted: talks begin
rule-an_offer_lapses = An offer of mediation waits for an answer
rule-rus-goes_back_on_its_word = Moscow goes back on what a reset promised
rule-arm-what_ties_its_hands = Troops and alliance weigh on Yerevan
rule-rus-levers_grow_back = Moscow's levers on Armenia slowly grow back
rule-rus-writes_it_off = Moscow writes off an ally that leaves
rule-rus-an_exit_alarms = Yerevan leaves the alliance, and Moscow is alarmed
rule-rus-gets_used_to_it = Moscow gets used to what Yerevan has done
rule-arm-leave_was_taken = The base was used without leave, and it has a price
rule-tur-answers_at_the_gate = Ankara shows that it has seen
rule-arm-a_plot_comes_to_light = A plot backed by Moscow comes to light in Yerevan
rule-peace_enters_into_force = Two signatures: the peace between Yerevan and Baku enters into force

## Flags

flag-base_forced = Gyumri was reinforced against Yerevan's will
flag-armenia_yields = Yerevan declared its neutrality to Moscow
flag-coup_exposed = a plot in Yerevan came to light
flag-mediation_accepted = both sides accepted a mediator
flag-reset_soured = Moscow went back on a reset

## For the instructor

note-switch-ethnic_narratives = The scenario holds a campaign about a minority, because the report claims one (C23 to C26). It is an act of a state against a state: no seat stands for a people, no text of it is given, its uptake is low by default and it turns on its teller. Before a class that is not prepared, take it out with --set switches/ethnic_narratives/on=false; keep time to talk afterwards: who gains from such a campaign, and what became of its targets elsewhere?
note-switch-contested = Troops to the border and to Gyumri are claimed by one side and denied by the other (C06, C31, C62). Run the class with and without them: --set switches/contested/on=false.

lens-aze_denied_by_the_agency = The state itself now says that we are none
rule-arm-ground_was_used = Armenian ground was used against a neighbour without leave
rule-arm-grievance_fades = A grievance fades in Yerevan
quantity-leave_taken = leave was not asked
feature-duress = neutrality or confrontation
param-duress_weight = what pressure adds to the reasons for neutrality
param-common_tension = tension of those outside the quarrel
param-rest_moscow = resting tension of Moscow toward an ally
param-rest_word = what each harder word adds to it
param-rest_line = what the first red line adds to it
param-rest_baku = resting tension of Baku toward Moscow
param-rest_yerevan = resting tension of Yerevan toward Moscow
param-thaw_calms = what a thaw takes from resting tension
param-merit = what a kind reading adds to loyalty
param-grudge = what a hostile reading takes from it
param-memory_fades = pace at which grudges fade
param-drifting_below = loyalty under which Moscow says drifting
param-adversary_below = loyalty under which Moscow says adversary
param-amends_needed = kind deeds that may undo the word
param-aid_forgotten = pace at which aid is forgotten
param-front_weight = effect of the front on insecurity
param-influence_pace = pace at which influence recovers
param-summit_relief = relief of a summit
param-settlement_relief = relief of a settlement
param-weariness = what weariness takes from the motive
param-deterred = what a stronger state deters
param-tiring = how fast a quarrel tires
