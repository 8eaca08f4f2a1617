# Fighting, movement and clearance.

switch-overstretch = An army tied in Ukraine
switch-terrain = The defender's ground
switch-combat = Losses and breakthroughs
switch-turkish_guarantee = The Turkish guarantee
switch-overflight_bargaining = Bargains over the sky
switch-seasons = Winter at Upper Lars
switch-interruption = Escalation stops the clearance

action-eco-buy_passage = { $doer } offers a favour { $to_beneficiary } for its sky
action-eco-press_for_passage = { $doer } presses { $target } to open its sky
action-mil-force_passage = { $doer } flies troops through the sky { $of_host } without leave
action-dip-ask_for_closed_sky = { $doer } asks Iran to close its sky, for the sake { $of_beneficiary }

rule-baku-reinforces_the_north = Baku sends half of its reserve to the north
rule-baku-reinforces_the_west = Baku sends half of its reserve to the west
rule-a_thousand_dead_are_war = A thousand dead: this is war
rule-both_axes_are_fought_on = There is fighting on both axes
rule-fighting_holds_the_rungs = While there is fighting, neither side steps down
rule-the_last_node_is_taken = The attack reaches its goal
rule-turkiye-stands_by_azerbaijan = Türkiye stands by Azerbaijan
rule-gyumri-is_counted = The men at Gyumri are counted
rule-gyumri-is_strong_enough = Gyumri is strong enough for an offensive in the west
rule-upper_lars-closes = The road by Upper Lars is closed to lorries
rule-favours_are_forgotten = Bargains over the sky are forgotten
rule-the_sky_closes_again = The sky that was forced closes again
rule-ukr-machines_stand_still = Machines stand still

consent-rus-forced_sky = Nobody: flights without leave

feature-men_under_way = men wait for a way to Gyumri

flag-breakthrough = the attack reached its goal
flag-two_fronts = there was fighting on both axes
flag-west_axis_open = Gyumri was strong enough for an offensive in the west
flag-passage_forced = Russian aircraft flew without leave

quantity-turkish_shield = weight of the Turkish guarantee
quantity-tied_share = share of the army tied in Ukraine
quantity-fighting_turns = turns of fighting
quantity-gyumri_men = Russian troops at Gyumri
quantity-passage_favour = bargain over the sky
quantity-forced_passage = turns of flights without leave
quantity-lars_closed_on = last closure of the road by Upper Lars
quantity-lars_closed_turns = turns with the road by Upper Lars closed
quantity-machine_weeks = machine-weeks of clearance
quantity-machine_weeks_lost = machine-weeks lost to escalation
quantity-km2_not_cleared = ground that calm would have cleared

param-r0 = ratio of forces for an even chance to break through
param-r_steepness = sharpness of that chance
param-overstretch = effect lost by an army tied elsewhere
param-killed_share = share of the men engaged who are killed in a week
param-war_deaths = battle deaths that make a war
param-ceasefire_chance = weekly chance of a ceasefire
param-ceasefire_mediated = what mediation adds to it
param-exhaustion = what the dead add to it
param-guarantee_weight = weight of the Turkish guarantee in Moscow
param-tripwire = weight of Turkish troops in Moscow
param-lars_summer = Upper Lars closed for a week, May to September
param-lars_between = Upper Lars closed for a week, April and October
param-lars_winter = Upper Lars closed for a week, November to March
param-clearing = ground cleared per machine and week
param-interruption = share of the work lost per rung
