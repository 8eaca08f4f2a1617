# `rare`: events that hardly ever happen.

verb-rare = Estimates how likely an event is that hardly ever happens, by splitting
verb-rare-more =
    Paths that climb are copied and go on with other chances, so that a war that one run in a hundred thousand meets is met many times; each counts for as little as it is likely. Without --event it asks for the scenario's gravest outcome.

    Example:
      escalade rare caucasus --event war
arg-rare-event = What is asked about: war, "rung >= 5", "outcome is NAME", or any condition [the gravest outcome]
arg-score = Formula that rises on the way to the event [what the scenario says of its outcome, else the rung of the first focal pair]
arg-method = How paths are split: fixed-effort, or adaptive [fixed-effort]
arg-levels = Levels of the score at which paths are copied, such as 3,5,7; or auto: a pilot finds them [auto]
arg-effort = Paths of a stage [500]
arg-replications = Independent repetitions, from which the interval is made; 10 or more [20]
arg-rare-paths = Show by which record highs the event comes about, each path counting for its weight
arg-naive = Plain runs to hold the answer against; 0 for none [as many as cost the same]

rare-no-outcome = this scenario has no outcomes: ask about something else with --event
rare-no-score = this scenario has no focal pair: say with --score what rises on the way to the event
rare-levels = --levels { $given }: levels are numbers that rise, separated by commas, such as 3,5,7
rare-adaptive-levels = --method adaptive finds its levels by itself: leave out --levels, or choose fixed-effort

rare-method = mean of independent replications of splitting, 95% t interval; plain runs: exact or Wilson interval; simulation error only
rare-head = { $scenario }: how likely is { $event }? Paths are split by { $score }.
rare-answer = { $chance }; 95% interval { $low } to { $high } (t, { $replications } replications).
rare-refused = No interval is given. { $reasons }
rare-doubt-never = None of { $n } replications met the event.
rare-doubt-few = { $n } replications are too few: 10 or more are needed.
rare-doubt-zeros = { $zeros } of { $n } replications did not meet the event; an interval from them would be too short.
rare-doubt-one = One replication carries { $share } of the sum; an interval from them would be too short.
rare-doubt-plain = Plain runs say otherwise: the score may be blind to a way by which the event happens.
rare-bound = What can be said: { $hits } in { $runs } plain runs, hence at most { $most } (exact, one-sided, 95%). A larger --effort or a --score that sees more of the way may help.
rare-bound-hits = What can be said: { $hits } in { $runs } plain runs, { $low } to { $high } ({ $method }, 95%). A larger --effort or a --score that sees more of the way may help.
rare-no-bound = Nothing can be said without plain runs: leave out --naive 0.
rare-one-in = 1 in { $n }
rare-zero = 0
rare-level = paths are copied at
rare-passed = passed by
rare-level-score = score { $level }
rare-level-event = the event
rare-nobody = nobody came so far
rare-plain = Plain runs: { $hits } in { $runs }, { $low } to { $high } ({ $method }, 95%): too few hits for a test, and nothing against the estimate.
rare-plain-off = Plain runs: { $hits } in { $runs }, { $low } to { $high } ({ $method }, 95%): they do not fit.
rare-plain-z = Plain runs: { $hits } in { $runs }, { $low } to { $high } ({ $method }, 95%): they agree, z = { $z }.
rare-plain-z-off = Plain runs: { $hits } in { $runs }, { $low } to { $high } ({ $method }, 95%): they do not fit, z = { $z }.
rare-ways = What first made it militarised, on paths to the event:
rare-tree = Record highs on paths to the event, { $pair }: each new highest rung with the deed that reached it, and the share of the chance that comes this way.
rare-tree-method = Shares from 2% on (--out has all): ratios of sums of weights, with replications as cases, 95%.
rare-family = Paths that descend from one beginning carry { $share } of what was found: take the answer with care, and try another --score.
rare-cost = { $turns } turns were played, and { $pilot } for the pilot.
rare-cost-gain = { $turns } turns were played, and { $pilot } for the pilot, for a standard error of { $error } of the estimate. As many plain runs as give the same error: { $runs }; splitting is { $gain } times as cheap.

table-rare = The estimate of an event, with what it was made of
    .event = What was asked about
    .score = Formula by which paths were split
    .method = How paths were split: fixed-effort or adaptive
    .chance = Chance of the event in a run; missing where no interval can be stood behind
    .low = Lower end of its 95% t interval over replications
    .high = Upper end of its 95% t interval over replications
    .refused = Why no interval is given; empty where there is one
    .mean_of_replications = Mean of the estimates of replications, interval or not
    .standard_error = Standard error of that mean
    .replications = Independent replications
    .zero_replications = Replications that did not meet the event
    .largest_family = Largest share of a replication's hits that descend from one path of its first stage, averaged by weight
    .turns = Turns played for the replications
    .pilot_turns = Turns played to find the levels
    .plain_runs = Plain runs played beside
    .plain_hits = Plain runs in which the event happened
    .plain_low = Lower end of the 95% interval of their share
    .plain_high = Upper end of the 95% interval of their share
    .z = Estimate less the share of plain runs, in standard errors; only with 10 hits or more
    .gain = Turns that plain runs would need for the same standard error, over the turns played
table-rare_replications = One row per replication
    .replication = Its number, from 0
    .estimate = Its estimate of the chance of the event
    .hits = Paths on which the event happened
    .largest_family = Largest share of them that descend from one path of the first stage
    .turns = Turns played
table-rare_stages = One row per replication and stage
    .replication = Number of the replication, from 0
    .stage = The stage, from 1; in the adaptive method the round
    .level = Score that paths had to reach (adaptive: to exceed); missing for the event itself
    .paths = Paths of the stage
    .passed = Those that did
table-rare_tree = The prefix tree of record highs on the paths to the event, one row per step
    .node = Number of the step; 0 is the start
    .parent = Number of the step before
    .depth = Steps from the start
    .rung = Rung that was reached
    .step = What made the step
    .paths = Paths that pass here
    .weight = Sum of their weights
    .share = Their share of the weight of all paths to the event
    .low = Lower end of its 95% interval over replications
    .high = Upper end of its 95% interval over replications
    .method = How the interval was made
table-rare_paths = One row per path on which the event happened; paths with weights, as a sample of how it happens
    .path = Its number, from 0
    .replication = Number of its replication, which is also its number as a run
    .weight = What it counts; the weights of all paths add up to the mean of the replications
    .ancestor = Path of the first stage that it descends from
    .turn = Turn of the event
    .rungs = Turns at which the first focal pair stood higher than ever before, each with the rung: 3:2 5:4
    .opening = What first lifted the first focal pair to rung 5, or to the top of a lower ladder: who and the action, or the rule
    .branches = Branches that it drew on, each with the turns done before: 0:4294967296 5:8589934593
