# The tables of a batch: what a row is, then what each column holds.

table-package = Runs of the scenario { $scenario } by escalade

table-every = Every row begins with these columns; rows of runs have no turn and no date
    .point = Number of the design point, from 0
    .run = Number of the run, from 0
    .seed = Seed of the batch; seed and run together give the same run again
    .turn = Turn, from 1; a row of state holds the state at the turn's close
    .date = First day of the turn

table-runs = One row per run
    .factor = Value of { $path } at this point
    .outcome = Class in which the run ended: the first outcome of the scenario whose condition held
    .end_turn = Turn at which the run ended
    .peak_rung = Highest rung of { $from } toward { $to } at the close of a turn
    .peak_rung_of_any = Highest rung of any pair; only where the scenario has no focal pair
    .war = Whether an actor reached a rung of the ladder whose usual MID level is war
    .peak_mid = Highest MID hostility level of a deed of the run: 1 no militarised action, 2 threat, 3 display, 4 use of force, 5 war
    .cleared_km2 = Mined area cleared since the start, all nodes together
    .battle_deaths = Battle deaths of all actors since the start
    .flag = Whether the flag { $flag } was up at the end
    .end = Quantity { $quantity } at the end

table-turns = One row per run, turn and actor
    .actor = The actor
    .capital = Political capital left
    .cohesion = How united the country is
    .resolve = Willingness to bear cost
    .insecurity = Fear of losing position
    .quantity = Any other quantity of actors that the scenario declares and uses, under its own name
    .highest_rung = Highest rung of the actor toward anyone
    .n_deeds = Deeds of the actor in this turn

table-stances = One row per run, turn and ordered pair of actors that has a stance in the scenario
    .from = Whose stance
    .to = Toward whom
    .affinity = How warmly the first sees the second, from -1 to 1
    .tension = Tension of the first toward the second, from 0 to 1
    .heat = Fresh hostile readings of the first in deeds of the second; fades fast
    .received = Level of conduct that the first last detected from the second; -1 is conciliatory
    .rung = Rung of the first toward the second; 0 is calm
    .quiet = Turns since the first did a deed of its rung toward the second
    .stake = What backing down would cost the first: its rung, remembered
    .label = What the first calls the second; empty where it calls it nothing
    .quantity = Any other quantity of pairs that the scenario declares and uses, under its own name
    .n_deeds = Deeds of the turn by the first toward the second; a deed without a target is toward whom it helps
    .goldstein_conflict = Sum of their Goldstein values below 0
    .goldstein_cooperation = Sum of their Goldstein values above 0
    .mid_action = Highest MID action among them, from 0, no militarised action, to 21
    .mid_hostility = Highest MID hostility level among them; empty where there is none
    .severity_up = Sum of their severity points above 0 (Rivera et al. 2024)
    .severity_down = Sum of their severity points below 0
    .verbal_cooperation = How many are verbal cooperation (CAMEO 01 to 05)
    .material_cooperation = How many are material cooperation (CAMEO 06 to 08)
    .verbal_conflict = How many are verbal conflict (CAMEO 09 to 13)
    .material_conflict = How many are material conflict (CAMEO 14 to 20)

table-deeds = One row per deed
    .deed = Number of the deed in its turn, from 1
    .actor = Who did it
    .docket = Docket to which it belongs
    .action = The action
    .target = To or against whom
    .beneficiary = Whom it helps
    .host = On whose ground
    .category = Domain of the action
    .cameo = CAMEO event code
    .goldstein = Goldstein value, from -10 hostile to 10 friendly; empty where the action has no codes
    .plover = PLOVER event type
    .plover_mode = PLOVER mode of the event
    .mid_action = MID action, from 0, no militarised action, to 21
    .mid_hostility = MID hostility level: 1 no militarised action, 2 threat, 3 display, 4 use of force, 5 war
    .severity_points = Severity points of the action (Rivera et al. 2024); negative where it calms
    .rung = Rung of hostile conduct that the action is; 0 is not hostile
    .visibility = Who could see it: everyone, each observer with a chance, or each observer with a chance and the doer with another
    .chance = Probability with which its docket chose it; 1 where it was ordered
    .ordered_by = Rule, inject or other cause that ordered it; empty where its docket chose it
    .refused = Whether a consent that it asked for was refused, so that its effects did not follow

table-readings = One row per reading: how one observer interpreted one deed
    .reading = Number of the reading in its turn, from 1
    .observer = Who read the deed
    .actor = Who did it
    .action = What was done
    .deed = Number of the deed in its turn, as in the table deeds
    .deed_turn = Turn of the deed: one before the reading
    .intended = Valence as intended: from -10 hostile to 10 friendly
    .valence = Valence as read
    .noise = Number by which noise multiplied the valence; 1 where there was none
    .lens = Lenses that made the reading, in the order in which they applied, joined by semicolons; empty where none applied

table-transitions = One row per move of one actor on the ladder toward another
    .from = Whose conduct
    .to = Toward whom
    .rung_before = Rung before the move
    .rung_after = Rung after the move
    .cause = What moved it: the action of a deed or reading, or the name of a rule, inject, red line, treaty or lens; empty where the ladder itself moved
    .cause_kind = What kind of thing the cause is
    .cause_number = Number of the deed or reading in its turn

table-offramps = One row per off-ramp that opened or closed since the choice of the turn before; all off-ramps stand at turn 1
    .ramp = Number of the off-ramp among all of the scenario, from 1
    .actor = Who could take it
    .docket = Docket to which it belongs
    .action = The action that it is
    .target = Toward whom
    .beneficiary = Whom it would help
    .host = On whose ground
    .state = Whether it is open or closed when dockets choose; it stays so until its next row
    .reasons = Everything that closes it, joined by semicolons: tension too low, climb too high, capital, under_way, or what a condition that does not hold looks at: tension, rung, quantity, status, consent, red_line, flag, readings, deeds, date, rule, inject; empty where it is open
    .quantity = The quantity that opened or closed it; of one closed from the start, the first that a reason looks at
    .of = What that quantity belongs to: an actor, a pair FROM>TO, a node or another name
    .has = Value of what the first reason looks at: tension, highest rung in reach, what the actor has of a cost, turns left; empty where the first reason is a condition
    .needs = Value that it would need
    .cause = What changed that quantity: the action of a deed of the turn before or of a reading of this one, or the name of a rule, inject, red line, treaty or lens; empty where only time did, and at turn 1
    .cause_kind = What kind of thing the cause is; time where nothing but time opened or closed it
    .cause_number = Number of the deed in the turn before, or of the reading in this one
    .n_open = Off-ramps open to the actor when dockets choose

table-forces = One row per run, turn and force
    .force = The force
    .owner = Whose it is
    .node = Where it stands
    .strength_men = Men in the force
    .underway_men = Men ordered to join it and not yet there

table-narratives = One row per run, turn and narrative
    .narrative = The narrative
    .teller = Who tells it
    .about = About whom
    .salience = How present it is, from 0 to 1

table-changes = One row per change of a number, in the order in which they were made
    .quantity = The quantity, as formulas name it
    .of = What it belongs to: an actor, a pair FROM>TO, a node or another name; empty for the crisis as a whole
    .verb = Whether the amount was added or set
    .amount = By how much the quantity moved because of it, bounds counted; what moved nothing has no row
    .cause = What asked for it: the action of a deed or reading, or the name of a rule, inject, red line, treaty or lens; empty where the ladder itself did
    .cause_kind = What kind of thing the cause is
    .cause_number = Number of the deed or reading in its turn

# Points of an experiment
table-points = One row per design point: the values of its factors, its runs, and each share and mean with its 95% interval
    .runs = Runs of the point
    .count = Runs of the point that end in { $of }
    .share = Share of the runs of the point that end in { $of }
    .low = Lower end of the 95% interval of that share (Wilson; exact where fewer than five runs are on a side)
    .high = Upper end of the 95% interval of that share (Wilson; exact where fewer than five runs are on a side)
    .mean = Mean of the highest rung of a run
    .mean_low = Lower end of the 95% interval of that mean (t); missing for a single run
    .mean_high = Upper end of the 95% interval of that mean (t); missing for a single run
    .measure = An outcome, war, or peak_rung for the mean of the highest rung
    .counted = Runs of the point that the measure counts; missing for a mean
    .value = The share or the mean
    .value_low = Lower end of its 95% interval; missing for the mean of a single run
    .value_high = Upper end of its 95% interval; missing for the mean of a single run

table-points_long = One row per design point and measure, the same shares and means in long form
