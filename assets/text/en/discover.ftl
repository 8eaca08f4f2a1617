# `discover`.

verb-discover = Finds where in the space of the scenario's numbers something comes about
verb-discover-more =
    Example: escalade discover caucasus --event "rung >= 5" --factors theta,rl_thr,noise,half_tau
    DIR is a folder that escalade sweep wrote; of a SCENARIO a Latin hypercube over the declared ranges is played.
    Points are of interest where the event comes about in at least --over of their runs. A box (PRIM) and a tree (CART) say where they lie; 30% of the points are held out, and judge both.
arg-source = Folder of a sweep, or folder, file or name of a scenario
arg-over = Least share of runs at a point of interest, such as 0.3; the highest quarter of the points, if not given
discover-node-none = { $share } of { $n } (none)
arg-discover-method = prim, cart or both [both]
arg-discover-points = Points to be played [400]
arg-discover-runs = Runs of each point, with the same draws at every point [32]
arg-density = Take the first box on the way that has this share of points of interest [0.8]
arg-boxes = How many boxes, one after the other [1]

discover-share = { $option } is a share above 0 and at most 1
discover-few = boxes are looked for among at least { $least } points
discover-no-point = no point has so high a share of runs; the highest is { $most }
discover-never = “{ $event }” comes about at no point: ask for something more frequent, or play more --runs
discover-every-point = every point has as high a share of runs; the lowest is { $least }
discover-manifest = { $folder }/manifest.json cannot be read: { $why }
discover-no-design = { $folder } holds one batch, not the points of a sweep: play an experiment with escalade sweep, or name a scenario
discover-played = { $folder } is played already: --points, --runs, --factors, --low-confidence, --set, --params and --policy are for scenarios
discover-scenario = the scenario of { $folder } has errors with this version: play the experiment again
discover-outcome = there is no outcome { $name }; there are { $known }
discover-outcome-near = there is no outcome { $name }; did you mean { $near }?
discover-event = a folder knows war, "rung >= N" and "outcome is NAME", not { $given }: name the scenario to ask for more
discover-swept = { $scenario }: { $design }, { $points } points with { $runs } runs each, seed { $seed }
discover-hypercube = { $scenario }: Latin hypercube over { $factors ->
        [one] one number
       *[other] { $factors } numbers
    }, { $points } points with { $runs } runs each, seed { $seed }
discover-title = { $design }
discover-interest = Of interest are points at which “{ $event }” comes about in { $over } of runs or more: { $hits } of { $points }.
discover-interest-every = Of interest are points at which “{ $event }” comes about in every run: { $hits } of { $points }.
discover-box-next = Box { $n } (PRIM), among the points that the boxes before it leave:
discover-box = Box { $n } (PRIM):
discover-at-most = at most { $high }
discover-at-least = at least { $low }
discover-between = { $low } to { $high }
discover-p = p { $p }
discover-p-small = p < 0.0001
discover-interval = { $share } ({ $low } to { $high })
discover-found = It holds { $coverage } of the points of interest, and { $density } of the points inside are of interest, against { $base } of all ({ $found } points, in which it was found).
discover-out = On the { $out } points held out: { $coverage_out } and { $density_out }, against { $base_out }.
discover-weak = On the points held out the box is not clearly better than no box at all: take more points or runs.
discover-no-box = No box (PRIM): no limit holds beyond what chance explains. Take more points or runs, or fewer factors.
discover-tree = Tree (CART): how many of the points are of interest; in brackets, of those held out.
discover-all = all
discover-node = { $share } of { $n } ({ $out } of { $m })
discover-method = Wilson intervals, or exact ones where few, of shares of points held out; quasi-p values of limits (one-sided binomial)
discover-how = p is the quasi-p value of a limit: the chance that as many of the points inside are of interest if the limit did nothing; limits above 0.05 are dropped. Intervals: Wilson, or exact where few, 95%, of the points held out.

table-discover_limits = What each box and each leaf says of each number
    .set = A box of PRIM, or a leaf of the tree
    .number = Its number, from 1
    .factor = Name of the number
    .path = Path of the number, as --set takes it
    .low = Lowest value inside
    .high = Highest value inside
    .words = Words inside, where the factor has words
    .quasi_p = Chance that as many points inside are of interest if the limit did nothing
table-discover_boxes = What each box holds, of the points in which it was found and of those held out
    .number = Number of the box, from 1
    .points = Which points
    .inside = Points inside
    .of_interest = Points of interest inside
    .all = Points in all
    .all_of_interest = Points of interest in all
    .coverage = Share of the points of interest that are inside
    .coverage_low = Lower end of its 95% interval
    .coverage_high = Upper end of its 95% interval
    .density = Share of the points inside that are of interest
    .density_low = Lower end of its 95% interval
    .density_high = Upper end of its 95% interval
    .mass = Share of the points that are inside
table-discover_leaves = What each leaf of the tree holds, of the points by which it grew and of those held out
    .number = Number of the leaf, from 1
    .points = Which points
    .inside = Points inside
    .of_interest = Points of interest inside
    .all = Points in all
    .all_of_interest = Points of interest in all
    .coverage = Share of the points of interest that are inside
    .coverage_low = Lower end of its 95% interval
    .coverage_high = Upper end of its 95% interval
    .density = Share of the points inside that are of interest
    .density_low = Lower end of its 95% interval
    .density_high = Upper end of its 95% interval
    .mass = Share of the points that are inside
table-discover_steps = The boxes on the way from all points to the smallest box
    .number = Number of the box that was looked for, from 1
    .step = Place on the way, from 0
    .coverage = Share of the points of interest that are inside
    .density = Share of the points inside that are of interest
    .mass = Share of the points that are inside
    .limited = Numbers that the box says something of
table-discover_points = The points that were played
    .point = Number of the point, from 0
    .first_run = Number of its first run; points with the same one have the same draws
    .runs = Runs of the point
    .happened = Runs in which the event came about
