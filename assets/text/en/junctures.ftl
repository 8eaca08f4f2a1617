# `junctures`.

verb-junctures = Shows at which turn, and by which deed, the chance of an event turned
verb-junctures-more =
    Examples: escalade junctures caucasus --run 76
              escalade junctures caucasus --runs 24 --event war
    With --run one run is forked at every turn; without it, many are, and their turning points are counted.
arg-junctures-run = Look at this run, from 0; otherwise at many
arg-junctures-runs = How many runs, where no single one is looked at [24]
arg-junctures-forks = Forks at each turn [400 for one run, 60 for many]

junctures-title-one = Where run { $run } of { $scenario } could have turned (seed { $seed }). Event: { $event }; { $forks } forks at every turn
junctures-title-many = Where { $runs } runs of { $scenario } could have turned (seed { $seed }). Event: { $event }; { $forks } forks at every turn of each
junctures-hit = The event happened at turn { $turn }. A star marks a step above the noise floor of { $floor } points (Bonferroni over the turns).
junctures-no-hit = The event did not happen in { $turn } turns. A star marks a step above the noise floor of { $floor } points (Bonferroni over the turns).
junctures-turn = Turn
junctures-chance = Chance
junctures-shift = Step
junctures-still = No turn moved the chance.
junctures-point = Turning point: turn { $turn } moved the chance by { $shift } points ({ $interval }).
junctures-faint = Turn { $turn } moved the chance most, by { $shift } points ({ $interval }), which is within the noise.
junctures-no-deeds = Nobody chose a deed at that turn that could have been left.
junctures-deeds = What was done at that turn, against what its docket could have done instead, other choices and chances being equal:
junctures-deed = { $deed }: { $with }, instead of { $without } ({ $other }): { $difference } points ({ $interval }; p { $p } after Holm)
junctures-others = “{ $deed }” against each likely choice of its docket:
junctures-other = { $other }: { $without }; the deed makes { $difference } points ({ $interval }; p { $p } after Holm)
junctures-wait = waits
junctures-many = The event happened in { $hits } of { $n } runs; in { $k } of the { $n }, some turn has a step above the noise. What a turn settles is its share of the variance of the event.
junctures-settled = Settled
junctures-points = Turning points
junctures-no-common = No deed at a turning point made a difference that its interval tells from none.
junctures-common = Deeds that moved the chance most at turning points:
junctures-common-one = { $deed }: { $n ->
        [one] 1 run
       *[other] { $n } runs
    }, { $mean } points on average
junctures-method = Chances: Wilson intervals, exact below five cases. Steps and deeds: forks paired on the same draws, Newcombe intervals (method 10), exact McNemar tests.
junctures-method-many = Settled: bootstrap intervals over the runs. Deeds: each is the strongest at the turning point of its run, where its Newcombe interval (method 10) leaves out 0. Picked for their strength, they look stronger than they are.

table-junctures_steps = The chance of the event at every turn of every run, one row per run and turn
    .run = Number of the run
    .turn = Turn; 0 is the start
    .forks = Forks from the close of the turn
    .chance = Share of them in which the event happened
    .low = Lower end of its interval
    .high = Upper end of its interval
    .shift = By how much the turn moved the chance
    .shift_low = Lower end of its interval
    .shift_high = Upper end of its interval
table-junctures_turns = What each turn settled over all runs, one row per turn
    .turn = Turn
    .open_runs = Runs in which the event was still open before the turn
    .settled = Mean over all runs of the product of the steps in two halves of the forks; over all turns they add up to the variance of the event
    .low = Lower end of its interval
    .high = Upper end of its interval
    .turning_points = Runs whose turning point it is
table-junctures_deeds = Deeds at turning points, each against one other thing, one row per deed
    .row = Number of the row
    .run = Number of the run
    .turn = Turn
    .docket = Docket that chose
    .deed = What it did
    .other = What it could have done instead
    .other_probability = Probability with which its policy does that
    .chance_with = Chance of the event with the deed
    .chance_without = Chance of the event with the other thing
    .difference = The first less the second
    .low = Lower end of its interval
    .high = Upper end of its interval
    .p = Exact McNemar test
    .p_holm = The same, corrected for how many deeds were tried
table-junctures_others = The strongest deed of one run against each likely other thing, one row per other thing
    .row = Number of the row
    .run = Number of the run
    .turn = Turn
    .docket = Docket that chose
    .deed = What it did
    .other = What it could have done instead
    .other_probability = Probability with which its policy does that
    .chance_with = Chance of the event with the deed
    .chance_without = Chance of the event with the other thing
    .difference = The first less the second
    .low = Lower end of its interval
    .high = Upper end of its interval
    .p = Exact McNemar test
    .p_holm = The same, corrected for how many other things were tried
