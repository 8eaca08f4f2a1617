# `paths`.

verb-paths = Shows by which paths a rung climbs in many runs, and of which types the runs are
verb-paths-more =
    Example: escalade paths caucasus --runs 2000 --given war
    Kinds: ratchet (each new highest rung, with the deed that reached it), change (every move), dwell (every stay at a rung, by how long it lasted).
arg-paths-runs = How many runs [2000]
arg-paths-pair = Whose rung, toward whom; otherwise the first focal pair
arg-paths-kind = Form of the paths: ratchet, change or dwell [ratchet]
arg-paths-given-event = What paths lead to: war, "rung >= 5", "outcome is NAME", or any condition ["rung >= 5"]
arg-paths-depth = Steps of the tree [4]
arg-paths-dot = Draw the tree for Graphviz into this file
arg-paths-svg = Draw the tree and the flow of record highs as SVG into this folder, each wide and narrow

paths-no-ladder = this scenario has no ladder, so no rung climbs
paths-no-pair = this scenario has no focal pair: say with --pair FROM TO whose rung it is about

paths-title = How the rung climbs, { $pair } ({ $scenario })
paths-runs = { $n } runs of { $turns } turns, seed { $seed }. Event: { $event }, { $share } ({ $interval })
paths-kind-ratchet = Record highs: each new highest rung, with the deed that reached it. The lift says how many times as likely the event is for runs that come this way.
paths-kind-change = All moves, up and down, with what made each. The lift says how many times as likely the event is for runs that come this way.
paths-kind-dwell = Stays at a rung, by how many turns they lasted. The lift says how many times as likely the event is for runs that come this way.
paths-lift = Lift
paths-none = No run makes a step that at least one in fifty share.
paths-more = … and { $n } steps that fewer than { $share } of runs share, or that do not fit here (--out has all)
paths-by-rule = by the rule “{ $name }”
paths-by-inject = by the inject “{ $name }”
paths-by-red-line = by the red line “{ $name }”
paths-by-ladder = by the ladder: quiet, or tension
paths-by-other = by another cause
paths-lasted-one = { $name }, 1 turn
paths-lasted = { $name }, { $low } to { $high } turns

paths-telling = What comes before “{ $event }” more often than in runs without it:
paths-shares = { $steps }: in { $with } of runs with it, { $without } of those without (p { $p } after Holm)
paths-not-telling = No sequence of steps tells runs with the event from runs without, once corrected for how many were tried.
paths-no-contrast = The event happened in no run or in all, so nothing can tell runs with it from runs without.

paths-types = { $n } types of runs; average silhouette { $width }, { $strength } ({ $compared } of { $distinct } distinct courses compared)
paths-strong = a strong structure
paths-reasonable = a reasonable structure
paths-weak = a weak structure
paths-little = hardly a structure: read the types as a summary, no more
paths-no-types = The runs are too much alike to form types.
paths-type = Type
paths-event = Event
paths-medoid = Run in its middle, rung by turn

paths-typical = the typical run, nearest to all
paths-violent = the most violent run
paths-peaceful = climbed, and was back the earliest

paths-method = Shares: Wilson intervals, exact below five cases. Sequences: exact test of Fisher, corrected after Holm. Types: optimal matching (substitution min(2, |i - j|), insertion 1), medoids.

table-paths_tree = The prefix tree of paths, one row per step
    .node = Number of the step; 0 is the start
    .parent = Number of the step before
    .depth = Steps from the start
    .rung = Rung that was reached, or that lasted
    .step = What made the step
    .runs = Runs that pass here
    .weight = Sum of their weights
    .share = Their share of all runs
    .low = Lower end of the interval of the share
    .high = Upper end of the interval of the share
    .method = How the interval was made
    .event_share = Share of them in which the event happened
    .event_low = Lower end of its interval
    .event_high = Upper end of its interval
    .lift = How many times as likely the event is here as for all runs
    .ends = Runs whose path ends here
    .first_run = Lowest number of a run that passes here
table-paths_sequences = Sequences of steps that many runs have before the event, one row per sequence
    .rank = Place in the order of p
    .steps = Steps, in order, with at most two others between
    .length = How many steps
    .runs = Runs that have it before the event
    .share = Their share of all runs
    .low = Lower end of its interval
    .high = Upper end of its interval
    .runs_with_event = Those of them in which the event then happened
    .p = Two-sided exact test of Fisher
    .p_holm = The same, corrected for how many sequences were tried
table-paths_types = Types of runs, one row per type
    .type = Number of the type, the commonest first
    .runs = Runs of the type
    .share = Their share of all runs
    .low = Lower end of its interval
    .high = Upper end of its interval
    .event_share = Share of them in which the event happened
    .event_low = Lower end of its interval
    .event_high = Upper end of its interval
    .medoid_run = The run in the middle of the type
table-paths_runs = The course of every run, one row per run
    .run = Number of the run
    .weight = Its weight
    .type = Number of its type
    .peak_rung = Highest rung
    .event_turn = Turn of the event
    .back_by_turn = Turn from which on the pair stayed at or below where it started, after it had climbed
    .complexity = Complexity index of its rungs, 0 to 1
    .rungs = Rung before turn 1 and at the close of every turn
table-paths_turns = How runs spread over the rungs, one row per turn and rung
    .turn = Turn; 0 is the start
    .rung = Rung
    .share = Share of runs at this rung; a run that has ended stays where it ended
    .entropy = Entropy of the turn over its largest value
table-paths_flow = How runs go from one record high to the next, one row per layer and pair of rungs
    .layer = Record highs made before
    .from_rung = Highest rung before
    .to_rung = Highest rung after
    .weight = Sum of the weights of the runs
