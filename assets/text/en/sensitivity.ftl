# `sensitivity`, and the choice of numbers that it shares with `discover`.

verb-sensitivity = Ranks the scenario's numbers by how much they move an answer
verb-sensitivity-more =
    Example: escalade sensitivity caucasus --event "rung >= 5" --low-confidence
    Every number with a declared range is a factor; without --factors these are the parameters.
    morris: trajectories that move one factor at a time, for screening many.
    sobol: shares of variance of a few; without --factors the 8 strongest of a screening.
    pawn: distances between distributions.
    Each table has a dummy, which changes nothing but the draws: what does not stand out from it may be chance.
arg-sensitivity-method = morris, sobol or pawn [morris]
arg-sensitivity-points = Size of the design: trajectories of morris [10], rows of sobol, a power of two [64], points of pawn [400]
arg-sensitivity-runs = Runs of each point, with the same draws at every point [32]
arg-factors = Which numbers, separated by commas: names, blocks such as forces, or all [params]
arg-low-confidence = Only numbers of low confidence, or whose sources contradict each other

numbers-factor = no number with a range is called { $name }; there are { $known }
numbers-factor-near = no number with a range is called { $name }; did you mean { $near }?
numbers-none = the scenario declares no range for such a number: give it one, such as (value: 0.3, range: 0.2..0.4)
numbers-unfit = the scenario has errors at one of the points: see escalade check with { $values }

sensitivity-power = sobol needs a power of two as --points: { $low } or { $high }
sensitivity-few = pawn needs at least { $least } points
sensitivity-many = sobol takes at most { $most } factors: name fewer with --factors
sensitivity-title-morris = { $scenario }: what moves “{ $event }” ({ $factors ->
        [one] one factor
       *[other] { $factors } factors
    }, { $size } trajectories of Morris, { $runs } runs at each of { $points } points, seed { $seed }). Over the ranges it comes about in { $mean } of runs.
sensitivity-title-sobol = { $scenario }: what moves “{ $event }” ({ $factors ->
        [one] one factor
       *[other] { $factors } factors
    }, { $size } rows of Sobol, { $runs } runs at each of { $points } points, seed { $seed }). Over the ranges it comes about in { $mean } of runs.
sensitivity-title-pawn = { $scenario }: what moves “{ $event }” ({ $factors ->
        [one] one factor
       *[other] { $factors } factors
    }, PAWN, { $runs } runs at each of { $points } points, seed { $seed }). Over the ranges it comes about in { $mean } of runs.
sensitivity-screened = The factors are the strongest of { $n }, by a screening with 4 trajectories of Morris.
sensitivity-head-factor = factor
sensitivity-head-interval = 95% interval
sensitivity-head-mu_star = effect
sensitivity-head-mu = up, down
sensitivity-head-sigma = spread
sensitivity-head-total = total
sensitivity-head-first = alone
sensitivity-head-median = median
sensitivity-head-mean = mean
sensitivity-head-most = most
sensitivity-head-confidence = confidence
sensitivity-dummy = (dummy)
sensitivity-interval = { $low } to { $high }
sensitivity-more = … and { $n ->
        [one] one more factor
       *[other] { $n } more factors
    } in sensitivity.csv (--out DIR).
sensitivity-read-morris = Effect: by how many points of percentage the share changes as the factor moves over its whole range, on average, whichever way; “up, down” with its sign; spread: how much that depends on the other factors.
sensitivity-read-sobol = Total: the part of the variance between points, in percent, that goes with the factor and all that it does together with others; alone: by itself.
sensitivity-read-pawn = Median, mean and largest distance between the answers in a tenth of the factor's range and all answers, 0 to 1; for screening only.
sensitivity-none = No factor stands out from the dummy: what is seen may be the chance of few runs. Raise --points and --runs.
sensitivity-stand-out = { $n ->
        [one] One of { $all } factors stands out from the dummy: its interval lies above the dummy's.
       *[other] { $n } of { $all } factors stand out from the dummy: their intervals lie above the dummy's.
    }
sensitivity-firm = None of them is of low confidence.
sensitivity-rests = { $n ->
        [one] The answer rests on an assumption of low confidence:
       *[other] The answer rests on { $n } assumptions of low confidence, the strongest first:
    }
sensitivity-rests-more = … and { $n } more.
sensitivity-doubtful = { $name }: { $value }, anything from { $low } to { $high } is defensible
sensitivity-same = The answer is the same at every point.
sensitivity-noise = Of the differences between points, { $common } is the chance of { $runs } runs; with draws of its own at every point it would be { $own }.
sensitivity-how = Intervals: { $how }.
sensitivity-method-morris = 1.96 standard deviations of 500 bootstrap samples of the trajectories
sensitivity-method-sobol = 1.96 standard deviations of 500 bootstrap samples of the rows
sensitivity-method-pawn = 1.96 standard deviations of 100 bootstrap samples of the points

table-sensitivity = What was found of each number, the strongest first
    .rank = Place; empty for the dummy
    .factor = Name of the number; dummy for what changes nothing but the draws
    .path = Path of the number, as --set takes it
    .confidence = How sure the source makes the number
    .value = Value in the scenario
    .range_low = Lowest value that is defensible
    .range_high = Highest value that is defensible
    .mu_star = Mean absolute effect of moving the factor over its whole range, in shares of runs
    .mu_star_low = Lower end of its 95% interval
    .mu_star_high = Upper end of its 95% interval
    .mu = Mean effect of moving the factor over its whole range, in shares of runs
    .mu_low = Lower end of its 95% interval
    .mu_high = Upper end of its 95% interval
    .sigma = Standard deviation of the effects
    .sigma_low = Lower end of its 95% interval
    .sigma_high = Upper end of its 95% interval
    .total = Share of the variance that goes with the factor and all that it does together with others
    .total_low = Lower end of its 95% interval
    .total_high = Upper end of its 95% interval
    .first = Share of the variance that goes with the factor alone
    .first_low = Lower end of its 95% interval
    .first_high = Upper end of its 95% interval
    .median = Median of the distances between the answers in a slice of the range and all answers
    .median_low = Lower end of its 95% interval
    .median_high = Upper end of its 95% interval
    .mean = Mean of these distances
    .mean_low = Lower end of its 95% interval
    .mean_high = Upper end of its 95% interval
    .most = Largest of these distances
    .most_low = Lower end of its 95% interval
    .most_high = Upper end of its 95% interval
    .stands_out = Whether the interval of the first measure lies above that of the dummy
table-sensitivity_points = The points that were played
    .point = Number of the point, from 0
    .first_run = Number of its first run; points with the same one have the same draws
    .runs = Runs of the point
    .happened = Runs in which the event came about
