# The verb `report` and its page.

verb-report = Writes one page to look at: how runs end, the ladder, the paths, and how deeds are read
verb-report-more =
    Example: escalade report caucasus --to report.html
    Example of a folder of results: escalade report results --to report.html
    The page needs no network and no script; it prints well, and follows the dark or light theme of whoever reads it.
arg-report-of = Scenario, whose runs are played; or a folder of results, whose runs are played again
arg-report-to = File to write
arg-report-svg = Folder for the drawings, one SVG file each, for slides
arg-report-runs = How many runs of a scenario [1000]
arg-report-seed = Seed of a scenario's draws, 0 to 2^53 - 1 [1]

report-folder-options = the runs of { $folder } are those it holds: leave out --runs, --seed, --set, --params and --policy, or name a scenario
report-folder-bad = { $file } is no manifest that this version can read ({ $why }); make the folder anew with escalade batch
report-folder-sweep = { $folder } holds an experiment, with many variants of a scenario; a report is about one: name the scenario, or a folder of escalade batch
report-folder-other = these runs come out otherwise than when version { $version } wrote them; make the folder anew with escalade batch
report-wrote = Wrote { $file } ({ $kb } kB): open it in a browser.
report-wrote-svg = Wrote { $n } drawings to { $folder }.

report-skip = Skip to content
report-contents = Contents
report-kind = analysis report · { $runs ->
        [one] one run
       *[other] { $runs } runs
    } of up to { $turns } turns, seed { $seed } · exercise: simulated events
report-limits = An instrument to explore and to teach: neither a forecast nor a planning tool. Intervals are simulation error only: how far other runs of the same model would differ, not how far the model is from the world.
report-ethics = Where a scenario starts from a real crisis, real people suffer in it. Actors are states and governments, never peoples; claims are shown as claims.
report-lead = In this scenario as written, rung { $rung } ({ $name }) or above of { $from } toward { $to } comes in { $share } of runs [{ $ends }%].
report-as-table = The figures as a table
report-turn = turn
report-stop = stop
report-few = { $count } in { $n }
report-rare = 1 in { $n }

report-tenths-none = No run
report-tenths-0 = Hardly any run
report-tenths-1 = One in ten runs
report-tenths-2 = Two in ten runs
report-tenths-3 = Three in ten runs
report-tenths-4 = Four in ten runs
report-tenths-5 = Half of the runs
report-tenths-6 = Six in ten runs
report-tenths-7 = Seven in ten runs
report-tenths-8 = Eight in ten runs
report-tenths-9 = Nine in ten runs
report-tenths-10 = Nearly every run
report-tenths-all = Every run

report-outcomes = How it ends
report-outcomes-how = Share of runs with each outcome, the most frequent first. The line over a bar is a 95% interval; the colour is that of the median highest rung.
report-outcomes-source = { $runs } runs. Wilson intervals; exact ones where fewer than five runs are on a side.
report-outcomes-first = { $share } ended so: { $outcome }.
report-outcomes-close = Two outcomes are about as frequent as each other: { $outcome }; { $other }.
report-war = War: { $share } of runs.
report-war-none = No run of { $n } came to war.

report-peace = What peace was worth
report-peace-how = Mined ground cleared by the end of a run, by outcome: the dot is the median, the line holds nine runs in ten. Outcomes of fewer than 20 runs are not shown.
report-peace-source = { $runs } runs. The finding compares medians with intervals by order statistics.
report-peace-less = Where the crisis climbed to rung { $rung }, less ground was cleared: a median of { $high } km² rather than { $calm }.
report-peace-more = Where the crisis climbed to rung { $rung }, more ground was cleared: a median of { $high } km² rather than { $calm }.
report-peace-same = Ground cleared hardly depends on whether the crisis reached rung { $rung }: a median of { $high } km² where it did, { $calm } where it did not.
report-peace-unknown = Too few runs on either side to compare what was cleared.

report-rungs = The ladder, turn by turn
report-rungs-how = Share of runs on each rung at the close of each turn, in percent. A run that has ended stays where it was.
report-rungs-source = { $runs } runs. A rung keeps its colour in every figure; its number is always written.
report-rungs-flat = The crisis hardly climbs. { $most } above rung { $rung } at any turn.
report-rungs-down = The crisis climbs, then comes down. { $most } above rung { $rung } at turn { $turn }, { $end } at the end.
report-rungs-up = The crisis climbs and stays up. { $most } above rung { $rung } at turn { $turn }, still { $end } at the end.

report-paths = By which paths
report-paths-how = Ratchet paths: the rungs never reached before, one after the other. Width is the number of runs; grey leads to runs that climb no further.
report-paths-source = { $runs } runs. What flows into a node flows out of it.
report-paths-many = { $still } never climbed above the rung they began on. There are { $paths } paths; the ten commonest hold { $ten } of runs.
report-paths-few = { $still } never climbed above the rung they began on. There { $paths ->
        [one] is one path
       *[other] are { $paths } paths
    } in all.
report-record-0 = start
report-record-1 = 1st high
report-record-2 = 2nd high
report-record-3 = 3rd high
report-record-4 = 4th high

report-tension = Tension by pair
report-tension-how = What the first feels toward the second, from 0 to 1, turn by turn. A run that has ended stays where it was.
report-tension-source = { $runs } runs. Quantiles of the runs at each turn, not intervals of an estimate.
report-bands-rise = Tension rises most from { $pair }: its median goes from { $from } to { $to }.
report-bands-fall = Tension falls in every pair; most from { $pair }, from { $from } to { $to } in the median.
report-bands-down = Tension rises in no pair by 0.05 or more; it falls most from { $pair }, from { $from } to { $to } in the median.
report-bands-still = Tension moves by less than 0.05 in every pair; most from { $pair }, from { $from } to { $to } in the median.

report-meant = Meant and read
report-meant-how = Each deed on one axis of Goldstein points, hostile at the left, friendly at the right. The dot is what was meant; the band holds nine readings in ten. The distance between them is the misperception.
report-meant-sides = Deeds of { $doer }, as { $reader } reads them: the commonest, the widest gap first.
report-meant-source = Values meant: the scenario's codes (Goldstein 1992). Values read: the lenses of the model, all of them assumptions. { $runs } runs.
report-meant-hostile = Meant kindly, read as hostile: “{ $deed }” was meant at { $meant } and read at { $read } on average.
report-meant-gap = Read otherwise than it was meant: “{ $deed }”, meant at { $meant }, was read at { $read } on average.
report-meant-same = Deeds are read about as they were meant; the widest gap is that of “{ $deed }”: { $meant } and { $read }.

report-assumptions = Assumptions and confidence
report-assumptions-how = Every named number of the scenario, with its range and where it comes from. escalade claims lists which claims it represents.
report-assumptions-source = C: claim of the scenario's text; S: source. Not stated: the scenario does not say how sure the value is.
report-assumptions-finding = { $weak } of { $n } numbers are of low, contested or unstated confidence; { $unsourced } cite nothing and are assumptions.
report-assumptions-most = The { $n } that move the answer most, the strongest first:
report-assumptions-all = All { $n } numbers
report-assumption = assumption
report-confidence-high = high
report-confidence-medium = medium
report-confidence-low = low
report-confidence-contested = contested
report-confidence-none = not stated

report-remake = Make it again
report-remake-how = The program, the scenario and the seed fix every byte of this page.
report-remake-source = No network, no script: the file is all there is.
report-remake-finding = One command, the same page.
report-command = command
report-version = version
report-hash = scenario, BLAKE3
report-verify = check

report-key-median = median
report-key-half = half of the runs
report-key-most = nine runs in ten
report-key-meant = meant
report-key-read = read, mean
report-key-readings = nine readings in ten

report-head-outcome = Outcome
report-head-runs = Runs
report-head-share = Share
report-head-interval = 95% interval, %
report-head-method = Method
report-head-median = Median, km²
report-head-q05 = 5% below
report-head-q95 = 95% below
report-head-rung = Rung
report-head-start = Start
report-head-quarter = A quarter on
report-head-half = Halfway
report-head-end = End
report-head-reached = Ever reached, or higher
report-head-path = Path
report-head-pair = Pair
report-head-deed = Deed
report-head-readings = Readings
report-head-meant = Meant
report-head-read = Read, mean
report-head-param = Number
report-head-name = Name
report-head-value = Value
report-head-range = Range
report-head-basis = Basis
report-head-confidence = Confidence

# The map, in a report as in a page of a class.

map-caspian = Caspian Sea
map-black-sea = Black Sea
map-key-held = control in fact other than the recognised border
map-key-sure = troops at the start, in thousands (k)
map-key-maybe = unconfirmed sign
map-key-move = troops moved
map-key-axis = possible axis, not a known plan
map-key-rail = railway or road; broken where closed
map-key-air = passage by air
map-key-refused = passage asked for and mostly refused
map-way-road = road
map-way-rail = railway
map-way-sea = sea
map-way-air = air

report-map = Map and movements
report-map-how = Who stands where at the start, and which troops move in the runs: the arrow follows the shortest way that is open more often than not. Where it ends: the median of the men who came, and the share of runs in which any came.
report-map-source = { $runs } runs. Lambert conformal conic; internationally recognised borders; the line at Tskhinvali is approximate; the front line in Ukraine is not drawn. Made with Natural Earth.
report-map-moved = { $share }: troops of { $actor } to { $place }, a median of { $men } men.
report-map-still = No troops move.
report-map-refused = From { $from } to { $to }, passage is refused in { $share } of the turns with an answer.
report-map-note = +{ $men } ({ $share })
report-map-as-text = The map as text
report-map-standing = At the start
report-map-moved-head = Movements
report-map-refused-head = Refused passages
report-head-place = Place
report-head-actor = Actor
report-head-men = Men
report-head-way = Way
report-head-mode = By
report-head-arrived = Arrived, median
report-head-q05-plain = 5% below
report-head-q95-plain = 95% below
report-head-answers = Turns with an answer
report-head-refused = Refused
report-too-few = Too few runs ({ $n }) for a claim.

report-turning = Where it turned
report-turning-how = Chance of reaching the rung in what follows, for one run played on from each turn. The pale band is noise: a step that does not leave it says nothing. Below, the rung of the run.
report-turning-source = Run { $run }, the first to reach rung { $rung }; { $forks } continuations a turn; noise: ±{ $floor } points, at 5% over all turns together (Bonferroni).
report-turning-none = No turn moves the chance by more than the noise ({ $floor } points).
report-turning-moved = Run { $run }: turn { $turn } matters most; there the chance goes from { $from } to { $to }.
report-turning-turn = Turn { $turn }: { $shift } points.
report-turning-deed = The deed that weighs most: “{ $deed }” ({ $shift } points against not doing it).
report-turning-strip = turn; strip: rung

report-drivers = What moves the answer
report-drivers-how = By how many points the share of runs that reach the rung changes, on average, when a number takes a step of two thirds of its range. The dummy changes the draws alone: what is not clearly above it is noise. *: low or contested confidence.
report-drivers-source = Elementary effects of Morris, mean absolute value, on rung { $rung } or more; { $n } trajectories, { $all } numbers, { $points } points of { $runs } runs. Bootstrap intervals.
report-drivers-none = No number is clearly above the dummy: with so few trajectories nothing is shown.
report-drivers-one = One number is clearly above the dummy: { $first }. { $doubtful ->
        [0] It is of neither low nor contested confidence.
       *[other] It is of low or contested confidence.
    }
report-drivers-some = { $n } numbers are clearly above the dummy, first of all: { $first }. { $doubtful ->
        [0] None of them is of low or contested confidence.
        [one] One of them is of low or contested confidence.
       *[other] { $doubtful } of them are of low or contested confidence.
    }
report-drivers-dummy = (dummy)
report-head-turn = Turn
report-head-chance = Chance
report-head-shift = Step, points
report-head-effect = Effect, points
report-head-interval-points = 95% interval
report-head-direction = Direction

report-rates = The model against data
report-rates-how = What such disputes did, beside what the model does in 26 weeks. Each value has its 95% interval. Where they part, the verdict says so: explained where the data give the reason, known where the model is off without one.
report-rates-source = Model: 20,000 runs, seed 2027 (cargo run --release --example calibration). Data: Correlates of War, MID 5.0 (Palmer et al. 2021), which end in 2014; bands without a size are judgements.
report-rates-finding = { $inside } of { $n } data agree with the model within intervals; { $explained } differ for a stated reason, { $known } without one.
report-rates-agree = The { $n } that agree
report-rates-days = { $n } days
report-verdict-inside = inside
report-verdict-explained = explained
report-verdict-known = outside, known
report-head-measure = Measure
report-head-model = Model, 95%
report-head-datum = Data, 95%
report-head-cases = n
report-head-sample = Source
report-head-verdict = Verdict
report-folder-no-words = The source of this scenario ({ $source }) is not here: names stand as the scenario's ids.
rate-calm = Fades or is reset
rate-days_display = Days of a display
rate-days_force = Days of a dispute with force
rate-days_war = Days of a dispute with war
rate-dispute = Dispute, either side
rate-dispute_armenia = Dispute of Russia and Armenia
rate-force_any = Any force, strikes abroad too
rate-force_direct = Force on Azerbaijan
rate-higher = Reply at a higher level
rate-lower = Reply at a lower level
rate-same = Reply at the same level
rate-level_2 = Highest level: threat
rate-level_3 = Highest level: display
rate-level_4 = Highest level: force
rate-level_5 = Highest level: war
rate-mid_higher = Militarised reply, higher
rate-mid_lower = Militarised reply, lower
rate-mid_same = Militarised reply, same level
rate-militarised = Militarised act of Russia
rate-negotiated = Dispute with a reset
rate-p3_given_2 = Display, given threat
rate-p4_given_3 = Force, given display
rate-p5_given_4 = War, given force
rate-reciprocated_display = Display reciprocated
rate-reciprocated_force = Force reciprocated
rate-reciprocated_war = War reciprocated
rate-reset = A reset during the run
rate-settled_not = Dispute without settlement
rate-two_fronts = War on two axes
rate-war = War
rate-yielded = Dispute in which Baku yields
sample-russia-and-post-soviet-states-1992-2014 = MID 5.0: Russia and post-Soviet states, 1992–2014
sample-russia-armenia-1992-2014 = MID 5.0: Russia and Armenia, 1992–2014
sample-russia-azerbaijan-1992-2014 = MID 5.0: Russia and Azerbaijan, 1992–2014
sample-russia-georgia-1992-2014 = MID 5.0: Russia and Georgia, 1992–2014
sample-all-disputes-1990-2014 = MID 5.0: all disputes, 1990–2014
sample-incidents-of-mid-5-0 = MID 5.0: incidents
sample-judgement = judgement
sample-major-against-minor-1990-2014 = MID 5.0: major against minor power, 1990–2014
sample-major-and-minor-neighbours-1816-2014 = MID 5.0: major and minor neighbours, 1816–2014
sample-major-and-minor-neighbours-1990-2014 = MID 5.0: major and minor neighbours, 1990–2014
