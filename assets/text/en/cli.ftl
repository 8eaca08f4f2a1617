# help
cli-about = Simulates how an international crisis climbs, or comes down, the ladder of escalation.
cli-about-more =
    Without a verb: 1,000 runs of the scenario “caucasus”, written to results/.
    SCENARIO is a folder, a file, or the name of a scenario that the program carries.
    Exit codes: 0 done, 1 a check failed, 2 bad input, 3 cannot read or write, 130 interrupted.
cli-usage = Usage:
cli-usage-top = [VERB] [OPTIONS]
cli-verbs = Verbs:
cli-options = Options:
cli-arguments = Arguments:

verb-check = Looks for mistakes in scenarios
verb-run = Tells one run, turn by turn
verb-why = Shows the chain of causes behind a rung or an outcome
verb-batch = Plays many runs and writes their tables
verb-sweep = Plays an experiment: many runs at many points of the scenario's numbers
verb-sweep-more =
    Example: escalade sweep experiment.ron --out results
    An experiment names a scenario, factors with ranges or levels, a design (Grid, LatinHypercube, Sobol, Morris, List) and the runs of each point; docs/batches.md has one of each kind.
verb-batch-more =
    Examples: escalade batch caucasus --runs 5000 --seed 7 --out results
              escalade batch caucasus --until-halfwidth 0.01 --of F6_border_incident
              escalade batch caucasus --runs 5000 --shard 0/4 --out part0
verb-merge = Puts the parts of a batch together
verb-merge-more =
    Example: escalade merge part0 part1 part2 --out results
    The parts are those of --shard 0/3, 1/3 and 2/3 of the same batch, or of the same sweep.
verb-submit = Writes job files that play a batch or an experiment in parts on other machines; starts nothing
verb-submit-more =
    Example: escalade submit --engine slurm --shards 40 --emit jobs -- batch caucasus --runs 1000000 --out results
    COMMAND is a batch or a sweep as it would be typed; its --out is where the parts are put together.
verb-verify = Checks that a folder of results is intact and can be replayed
verb-claims = Lists the claims of a scenario and what models each
verb-odd = Describes a scenario's model after the ODD protocol, in markdown
verb-read = Reads a rule, a lens, an action or any other entry aloud
verb-new = Makes a small scenario to start from
verb-schema = Prints the reference of the scenario language
verb-completions = Prints the completions of a shell
verb-man = Prints the manual page, or writes one page per verb to a folder

arg-help = Print this help
arg-version = Print the version
arg-lang = Language, en or fr; otherwise that of the system
arg-quiet = Print results and errors only
arg-color = Colour: auto, always or never
arg-scenario = Folder, file or name of a scenario
arg-paths = Folders, files or names of scenarios
arg-seed = Seed of all draws, 0 to 2^53 - 1 [1]
arg-run = Number of the run, from 0 [0]
arg-runs = How many runs [1000]
arg-set = Set a value of the scenario, such as params/half_tau/value=10; may be repeated
arg-params = Named set of parameters of the scenario
arg-policy = How an actor decides: uniform, utility, hawk, dove, tit_for_tat or script:NAME; may be repeated
arg-strict = Exit with 1 where there are warnings
arg-check-format = text or json [text]
arg-claims-format = text or csv [text]
arg-batch-format = Formats of the tables: csv, or csv,parquet [csv]
arg-until-turn = Stop after this turn
arg-trace = Show every change of every quantity, with its cause
arg-tables = Tables, separated by commas; or all, or none
arg-run-tables = Also write these tables, separated by commas; or all
arg-batch-tables = Tables, separated by commas; or all, or none [runs,turns,readings,transitions]
arg-out = Folder for the tables
arg-batch-out = Folder for the tables [results]
arg-run-out = Folder for the tables of --tables [results]
arg-from = Whose conduct or tension
arg-to = Toward whom
arg-odd-to = File to write; otherwise standard output
arg-turn = At this turn; otherwise the highest rung of the run
arg-ledger = Show what the tension of FROM toward TO is made of
arg-sweep-out = Folder for the tables [results]
arg-experiment = File with the experiment
arg-until-halfwidth = Stop once half the width of the 95% interval of every outcome is at most W, such as 0.01; not with --shard, since no part knows the runs of the others
arg-of = The share that --until-halfwidth looks at: an outcome, or rung for rung 5 and above
arg-threads = Threads; as many as the machine has, if not given
arg-shard = Play only part I of N of the batch, I from 0 to N-1
arg-resume = Go on with an interrupted batch
arg-force = Overwrite what the folder holds
arg-engine = local, hyperqueue, slurm or kubernetes
arg-shards = How many parts
arg-emit = New folder for the job files, below this one
arg-command = batch or sweep with its options, after --
arg-dirs = Folders of the parts, in any order
arg-merge-out = Folder for the whole
arg-dir = Folder of results
arg-sample = How many runs to replay [200]
arg-all = Replay every run
arg-name = Name of an entry, with or without its kind: rules/NAME; without one, the list of names
arg-new-dir = Folder to make
arg-block = Block of the language, such as rules; without one, everything
arg-shell = bash, zsh, fish, elvish or powershell
arg-man-dir = Folder for one page per verb; without one, the main page on standard output

# usage errors: what, what to do
fail-error = {"error: "}
usage-unknown-argument = “{ $given }” is not an option here; see { $help }
usage-unknown-argument-near = “{ $given }” is not an option here; did you mean { $near }?
usage-unknown-verb = “{ $given }” is not a verb; see { $help }
usage-unknown-verb-near = “{ $given }” is not a verb; did you mean { $near }?
usage-missing = { $given } is missing; see { $help }
usage-conflict = { $given } and { $other } do not go together; drop one of them
usage-no-value = { $given } needs a value; see { $help }
usage-not-among = “{ $value }” does not fit { $given }; choose among: { $known }
usage-not-among-near = “{ $value }” does not fit { $given }; did you mean { $near }?
usage-bad-value-range = “{ $value }” does not fit { $given }: it takes a whole number from { $low } to { $high }
usage-bad-value-least = “{ $value }” does not fit { $given }: it takes a whole number, { $low } or more
usage-bad-value = “{ $value }” does not fit { $given }; see { $help }
usage-other = these arguments cannot be read; see { $help }

fail-file = { $path }: { $why } ({ $detail })
fail-why-denied = no right to read or write there; choose another folder
fail-why-other = cannot be read or written; check the path and the space left
fail-standard-output = standard output
usage-twice = { $given } is given twice; keep one

# schema
schema-title = The scenario language, format 1
schema-intro =
    A file is one ( block: .., block: .. ). A scenario is the union of its files. Braces hold named things, in any order;
    square brackets hold things whose order matters; round brackets hold fields. A star marks what must be stated.
schema-head = Head
schema-blocks = Blocks
schema-mechanisms = One struct per mechanism; an absent one is not built into the turn.
schema-choices = Forms and words
schema-field = name
schema-form = written as
schema-meaning = what it is
schema-range-of = values
schema-where = where
schema-number = number
schema-literal = literal number
schema-whole = whole number
schema-truth = true or false
schema-text = text
schema-condition = condition, or a list of them
schema-repeat = {"{"}"k": 0..40{"}"}
schema-range = a..b
schema-pair = ("A", "B")
schema-states = a state of the treaty
schema-formulas = Formulas
schema-formulas-intro = Arithmetic, one comparison (>= <= > < is, is not, in), and, or, not. Text in quotes.
schema-quantities = Quantities
schema-words = Words
schema-functions = Functions
schema-writable = read and changed
schema-read = read
schema-lens = lenses
schema-deed = where a deed is in hand
schema-everywhere = everywhere
schema-function-Min = the smallest of its values
schema-function-Max = the largest of its values
schema-function-Abs = without its sign
schema-function-Mod = the remainder, never negative
schema-function-Floor = the largest whole number that is not above
schema-function-Clamp = the first, kept between the second and the third
schema-function-Logistic = 1 / (1 + exp(-x))
schema-function-Exp = e to the power x
schema-function-OneIf = 1 where the condition holds, else 0
schema-unknown = the language has no block “{ $name }”; `escalade schema` prints them all
schema-unknown-near = the language has no block “{ $name }”; did you mean { $near }?

# new
new-not-a-folder = { $dir } is a file; choose another name
new-not-empty = { $dir } is not empty, and nothing is overwritten; choose another name
new-done =
    Wrote { $dir }/: scenario.ron, text/en.ftl, text/fr.ftl

    Next:
      escalade check { $dir }
      escalade run { $dir }
      escalade batch { $dir } --runs 1000 --out my-results

# formulas and effects as sentences: $a is the first thing asked of, $of_a after “of”, $to_a after “to”
say-affinity = the affinity { $of_a } toward { $b }
say-tension = the tension { $of_a } toward { $b }
say-heat = the fresh anger { $of_a } toward { $b }
say-received = the level of conduct that { $a } last saw from { $b }
say-rung = the rung { $of_a } toward { $b }
say-quiet = the number of quiet turns { $of_a } toward { $b }
say-stake = what backing down toward { $b } would cost { $a }
say-label = what { $a } calls { $b }
say-distance = how far { $b } is from being an ally { $of_a } (0 to 3)
say-highest-rung = the highest rung { $of_a } toward anyone
say-capital = the political capital { $of_a }
say-cohesion = the cohesion { $of_a }
say-resolve = the resolve { $of_a }
say-insecurity = the insecurity { $of_a }
say-contaminated-km2 = the mined area { $of_a } (km²)
say-strength = the number of men { $of_a }
say-troops = the number of men { $of_a } at { $b }
say-underway = the number of men { $of_a } under way to { $b }
say-status = the standing { $of_a } in { $b }
say-salience = the salience { $of_a }
say-crossed = the red line { $a } is crossed
say-fired = the rule { $a } has fired
say-flag = the flag { $a } is up
say-fighting = combat on { $a }
say-force-ratio = the ratio of forces on { $a }
say-breakthrough = the chance to break through on { $a }
say-advance = the number of nodes taken on { $a }
say-supply = the attackers’ supply on { $a }
say-killed = the battle deaths { $of_a }
say-at-war = { $a } is at war with { $b }
say-grants = the consent { $a } is given
say-deeds = the number of times { $a } did { $b } in the last { $n ->
    [one] turn
   *[other] { $n } turns
}
say-hostility = the total of points of hostility that { $a } read in deeds { $of_b } in the last { $n ->
    [one] turn
   *[other] { $n } turns
}
say-kindness = the total of points of friendliness that { $a } read in deeds { $of_b } in the last { $n ->
    [one] turn
   *[other] { $n } turns
}
say-hostile-readings = the number of deeds { $of_b } that { $a } read as hostile in the last { $n ->
    [one] turn
   *[other] { $n } turns
}
say-kind-readings = the number of deeds { $of_b } that { $a } read as friendly in the last { $n ->
    [one] turn
   *[other] { $n } turns
}
say-trait = the trait { $a } of the deed
say-own = { $name } { $of_a }
say-own-pair = { $name } { $of_a } toward { $b }
say-word-Turn = the number of the turn
say-word-Month = the month
say-word-PeakRung = the highest rung so far
say-word-ClearedKm2 = the area cleared so far (km²)
say-word-BattleDeaths = the battle deaths so far
say-word-Valence = the valence so far
say-word-Intended = the valence as meant
say-word-Visibility = the visibility of the deed
say-word-Attribution = the chance that the doer is known
say-word-Action = the action
say-word-Category = the domain of the deed
say-word-Doer = the doer
say-word-Target = the target
say-word-Beneficiary = the beneficiary
say-word-Host = the host
say-word-Observer = the observer
say-function-Min = the smallest of ({ $values })
say-function-Max = the largest of ({ $values })
say-function-Abs = the size of ({ $first })
say-function-Mod = the remainder of ({ $values })
say-function-Floor = ({ $first }) rounded down
say-function-Clamp = bounded ({ $values })
say-function-Logistic = logistic({ $first })
say-function-Exp = exp({ $first })
say-function-OneIf = 1 if ({ $first }), else 0
say-at-least = { $a } is at least { $b }
say-at-most = { $a } is at most { $b }
say-above = { $a } is above { $b }
say-below = { $a } is below { $b }
say-is = { $a } is { $b }
say-is-not = { $a } is not { $b }
say-and = and
say-or = or
say-not = it is not so that { $a }
say-change = { $what } changes by { $by }
say-raise = { $what } rises by { $by }
say-lower = { $what } falls by { $by }
say-set = { $what } becomes { $to }
say-pull = { $what } closes a share { $rate } of the gap to { $toward }
say-tell = { $narrative } is told by { $channel }: its salience grows by { $boost } of what is left to 1
say-send = { $owner } sends { $men } men from { $from } to { $to }
say-clear = the red line { $line } is cleared
say-raise-flag = the flag { $flag } is raised
say-do = deed: { $deed }
word-Ally = ally
word-Partner = partner
word-Drifting = drifting
word-Adversary = adversary
word-Humanitarian = humanitarian
word-Diplomatic = diplomatic
word-Informational = informational
word-Economic = economic
word-Domestic = domestic
word-Military = military
word-StateAgency = the state news agency
word-StateTelevision = state television
word-Milblogger = a war blogger
word-LocalMedia = local media
word-Diplomat = a diplomat
word-NoAction = no militarised action
word-Threat = threat of force
word-Display = display of force
word-Force = use of force
word-War = war
word-State = state
word-Bloc = bloc
word-Organisation = organisation
word-High = high
word-Medium = medium
word-Low = low
word-Contested = contested

# scenarios as given
given-warnings = { $scenario }: { $n ->
    [one] 1 warning
   *[other] { $n } warnings
}; see escalade check { $scenario }
given-set = “{ $given }” is no change of a value; write --set path=value, such as params/half_tau/value=10
given-policy = “{ $given }” is no policy; write --policy ACTOR=SPEC, such as RUS=hawk
given-actor = the scenario has no actor “{ $name }”; it has { $known }
given-actor-near = the scenario has no actor “{ $name }”; did you mean { $near }?
given-script = the scenario has no script “{ $name }”; it has: { $known }
given-script-near = the scenario has no script “{ $name }”; did you mean { $near }?
given-policy-name = there is no policy “{ $name }”; choose among { $known } or script:NAME
given-policy-name-near = there is no policy “{ $name }”; did you mean { $near }?
given-policy-bends = “{ $name }” bends the utility of an actor, and the scenario gives { $actor } none; choose uniform or script:NAME

# check
check-summary = { $errors ->
    [0] No error
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warning
    [one] 1 warning
   *[other] { $warnings } warnings
} in { $files ->
    [one] 1 file
   *[other] { $files } files
}, { $time } ms. { $verdict }
check-cannot-run = The scenario cannot be run.
check-can-run = The scenario can be run.
check-note = For the instructor: { $note }

# claims
claims-modelled = modelled by { $by }
claims-left-out = left out: { $by }
claims-summary = { $modelled } of { $n } claims are modelled. An element is read with: escalade read SCENARIO NAME

# read
read-unknown = { $scenario } has no entry “{ $name }”; escalade read { $scenario } lists them
read-unknown-near = { $scenario } has no entry “{ $name }”; did you mean { $near }?
read-when-one = When { $when },
read-when-all = When all of this holds:
read-needs-one = It is legal when { $when }.
read-needs-all = It is legal when all of this holds:
read-reads-one = It applies when { $when }.
read-reads-all = It applies when all of this holds:
read-crossed-one = It is crossed when { $when }.
read-crossed-all = It is crossed when all of this holds:
read-clears-one = It is cleared when { $when }.
read-clears-all = It is cleared when all of this holds:
read-clears-never = It is never cleared.
read-holds-one = It holds when { $when }.
read-holds-all = It holds when all of this is true:
read-otherwise = It holds when no line before it does.
read-score = How near a run is to it: { $score }.
read-chance = with a chance of { $chance },
read-then = then:
read-also = A reading through it has further effects:
read-fires-once = once in a run,
read-fires-every-turn = at most once a turn,
read-fires-at-most = at most once in { $n } turns,
read-each-actor = For each actor, called { $a }{ $limit }:
read-each-pair = For each ordered pair of actors, { $a } toward { $b }{ $limit }:
read-each-member = For each party of { $treaty }, called { $a }{ $limit }:
read-each-node = For each place, called { $a }{ $limit }:
read-each-force = For each force, called { $a }:
read-each-only = {" "}(only { $only })
read-each-except = {" "}(not { $except })
read-each-any = {""}
read-lens = Through this lens, { $who } may read a deed.
read-observers = every observer
read-observers-except = every observer but { $who }
read-shade-set = It sets the valence to { $by }; of several such lenses the most hostile counts.
read-shade-shift = It adds { $by } to the valence.
read-shade-multiply = It multiplies the valence by { $by }.
read-everyone = everyone with a docket
read-everyone-except = everyone but { $who }
read-anyone = any other actor
read-lowest = the actor with the lowest value of: { $by }
read-highest = the actor with the highest value of: { $by }
read-doers = A { $domain } action; done by { $who }.
read-role-target = Toward { $who }.
read-role-beneficiary = For { $who }.
read-role-host = On the ground of { $who }.
read-consents = It asks for consent: { $list }.
read-cost = It costs the doer { $by } of { $what }.
read-cost-capital = political capital
read-rung = It is conduct of rung { $n }.
read-off-ramp = It is an off-ramp (conciliation { $by }).
read-codes = Meant { $goldstein } on the Goldstein scale; CAMEO { $cameo }, { $mid }.
read-public = Everyone can see it.
read-discreet = Each observer detects it with a chance of { $detection }.
read-covert = Each observer detects it with a chance of { $detection }, and knows the doer with { $attribution }.
read-lasts = It lasts { $n } turns, and its effects come each turn.
read-red-line = A red line { $who }.
read-at-turn = At turn { $n }.
read-at-date = In the week of { $date }.
read-at-when-true = At the first turn at which its condition holds.
read-at-facilitator = When the facilitator says so; never in a batch.
read-at-once = Looked at every turn; it ends the run.
read-at-end = Looked at when the last turn is over.
read-range = , between { $low } and { $high }
read-confidence = Confidence: { $word }.
read-scope-Global = One value, from { $low } to { $high }, { $start } at the start.
read-scope-Actor = One value for each actor, from { $low } to { $high }, { $start } where nothing else is said.
read-scope-Pair = One value for each ordered pair, from { $low } to { $high }, { $start } where nothing else is said.
read-scope-Node = One value for each place, from { $low } to { $high }, { $start } where nothing else is said.
read-feature = Its value is { $value }.
read-assumption = Assumed
read-yes = yes
read-no = no

# run
tell-title = { $title } ({ $scenario }). Seed { $seed }, run { $run }.
tell-focal = { $focal }, over { $length } from { $date }.
turns-weeks = { $turns } weeks
turns-days = { $turns } turns of { $days } days
tell-length = { $length } from { $date }.
tell-start = { $pair }: rung { $rung }, { $name }; tension { $tension }.
tell-legend = Each deed stands with how it was meant (●) and, read a turn later, how each observer took it (█), from −10, hostile, to +10, friendly.
tell-turn = Turn { $n }, { $date }
tell-pair = { $from } toward { $to }
tell-inject = ◆ { $name }
tell-nothing-done = Nobody acts.
tell-meant = Meant { $meant }; { $why }.
tell-refused = A consent was refused: the deed has no effect.
tell-chosen = chosen with a chance of { $share }
tell-chosen-for = chosen with a chance of { $share }, for { $motives }
tell-ordered = ordered by { $by }
tell-by-inject = the inject { $name }
tell-by-rule = the rule { $name }
tell-by-red-line = the red line { $name }
tell-by-other = the engine
tell-reading = { $name } read { $value } { $axis }
tell-others = Others: { $list }
tell-unread-by = Not read by: { $list }
tell-unseen = Nobody read anything into it.
tell-move = { $arrow } { $pair }: rung { $before } to { $after }, { $name }, { $why }.
tell-moved-by-deed = by its deed { $deed }
tell-moved-by-quiet = after { $n } quiet turns, tension { $tension } being under { $limit }
tell-moved-up = tension { $tension } having reached { $limit }
tell-moved-down = tension { $tension } having fallen under { $limit }
tell-crossed = ‖ A red line { $of_owner } is crossed: { $name }.
tell-cleared = A red line { $of_owner } is cleared: { $name }.
tell-treaty = { $actor }, { $treaty }: { $before } → { $after }.
tell-consent-given = Asked and given: { $name }.
tell-consent-refused = Asked and refused: { $name }.
tell-arrival = { $men } men { $of_owner } arrive: { $from } → { $to }.
tell-combat = Combat, { $axis }: ratio of forces { $ratio }, chance to break through { $chance }, supply { $supply }, { $killed } killed.
tell-breakthrough = { $axis }: the attack breaks through and takes { $node }.
tell-narrative = The narrative { $name } spreads: salience { $before } → { $after }.
tell-rule = › { $name }.
tell-ramp-closed = × Off-ramp closed: { $deed }. { $why }.{ $by }
tell-ramp-opened = ○ Off-ramp opened: { $deed }.{ $by }
tell-ramp-by = What did it: { $cause }.
tell-ramps = Off-ramps open: { $list }.
tell-ramps-of = { $actor } { $open } of { $all }
tell-reason-needs = It needs that { $when }
tell-reason-cost = It costs { $cost } of political capital, and { $has } is left
tell-reason-high = Its rung is above { $n }, the highest in reach
tell-reason-calm = Tension is { $has }, and it needs { $needs }
tell-reason-under-way = It is under way for { $n } more turns
tell-tension = Tension { $list }
tell-trace = Every change:
tell-cause-reading = { $observer } reads { $value }: { $deed }
tell-cause-cost = cost of: { $deed }
tell-cause-commitment = goes on: { $action }
tell-cause-arrival = arrival: { $node }
tell-cause-income = income
tell-cause-decay = fades with time
tell-cause-ladder = the ladder
tell-outcome = Outcome after { $n } turns: { $outcome }.
tell-peak = { $pair }: highest rung { $rung }, { $name }.
tell-unread = The deeds of the last turn stay unread.
tell-stopped = Stopped at turn { $n }, as asked. To go on, drop --until-turn.
motive-hawk = motive for pressure
motive-caution = fear of violence
motive-conciliation = motive for peace
motive-goal = own interest
motive-match = an answer in kind
motive-inertia = habit
motive-repeat = wear of repetition
motive-audience = cost of backing down
motive-capital = price in capital
motive-base = standing inclination
motive-anger = anger

# why
why-ledger-whom = --ledger needs FROM and TO: whose tension, toward whom
why-same = “{ $name }” cannot be asked about toward itself; name two actors
why-up = Why the rung { $of_from } toward { $to } went from { $before } to { $after }, at turn { $n } ({ $date })
why-down = Why the rung { $of_from } toward { $to } came down from { $before } to { $after }, at turn { $n } ({ $date })
why-no-move = No move on the ladder by turn { $n }, { $pair }; this is what the tension is made of
why-outcome = Why the run ended in: { $outcome }
why-head-outcome = outcome
why-head-rung = rung { $before } → { $after }
why-head-deed = deed, turn { $n }:
why-head-reading = reading, turn { $n }:
why-head-tension = tension { $value }
why-head-rule = rule, turn { $n }:
why-head-inject = inject, turn { $n }:
why-head-red-line = red line crossed, turn { $n }:
why-head-quiet = quiet, turn { $n }:
why-head-other = turn { $n }:
why-head-lens = lens
why-move = { $name }; { $pair }, turn { $n }
why-tension = of { $pair }, { $start } of it from the start and the resting level
why-rest = { $n ->
    [one] one other change
   *[other] { $n } other changes
}
why-quiet = { $n } turns without a deed of the rung, and tension under its floor
why-gate = ; rung { $rung } needs tension { $needed }
why-deed = { $deed }, { $why }{ $gate }
why-reading = { $observer } reads { $value } (meant { $meant }): { $deed }
why-again = (its causes stand above)
why-ways = Off-ramps { $actor } when it chose at turn { $n }
why-way-open = open, not taken
why-way-taken = taken
why-way-closed = closed
why-way-reason = { $deed }, since turn { $n }. { $why }.
why-claims = Claims behind the lenses
why-ledger = { $pair }, at the close of turn { $n } ({ $date }): tension { $value } is made of
why-start = what is left of the start
why-resting = the resting level, to which tension returns
why-affinity = Affinity { $value } is made of
why-affinity-start = start
why-in-all = { $n ->
    [one] { $text }
   *[other] { $text } ({ $n } times)
}
why-small = { $n ->
    [one] one change too small to show
   *[other] { $n } changes too small to show
}
why-sum = sum
why-entry = turn { $n }, { $amount } then: { $text }
why-fades = Each turn keeps a share of { $kept } of what is above the resting level.

# batch
batch-table = there is no table “{ $name }”; choose among { $known }, or all, or none
batch-table-near = there is no table “{ $name }”; did you mean { $near }?
batch-shard = “{ $given }” is no part of a batch; write --shard I/N with I from 0 to N-1, such as 0/4
batch-waits = Waiting: another process is writing to { $folder }. Ctrl-C gives up.
batch-resume = Finished runs are kept in { $folder }. Go on with:
batch-simulating = simulating
batch-live = rung ≥ { $rung }   { $share } ± { $half }
batch-left-seconds = { $seconds } s left
batch-left-minutes = { $minutes } min { $seconds } s left
batch-title = { $title } ({ $scenario })
batch-when = { $length } from { $date };{" "}
batch-runs = { $n ->
    [one] 1 run
   *[other] { $n } runs
}, seed { $seed }
batch-took = , { $threads ->
    [one] 1 thread
   *[other] { $threads } threads
}, { $seconds } s
batch-outcome = Outcome
batch-share = share
batch-interval = 95% interval
batch-to = { $low } to { $high }
batch-few = { $k } in { $n }
batch-rung = Rung { $rung } or above ({ $name }), { $pair }: { $share } ({ $interval })
batch-zero = Zero in { $n } runs does not mean impossible: the interval goes up to { $high }.
batch-wrote = Wrote { $folder }: { $files }
batch-was-there = { $folder } holds this batch already, and is left as it is: { $files }
batch-rows = { $file } ({ $n } rows)
batch-count = { $file } ({ $n })
batch-next = Next:
batch-next-run = the most violent run, told
batch-next-why = and why it came to that
batch-next-no-aid = and without the aid?
batch-next-verify = is the folder intact?
batch-limits = Simulation error only (intervals: Wilson, exact below five runs). An instrument to explore and teach, not a forecast.

batch-halfwidth = { $given } is no half-width; write one between 0 and 0.5, such as 0.01
batch-of = there is no outcome “{ $name }”; choose among { $known }
batch-of-near = there is no outcome “{ $name }”; did you mean { $near }?
batch-stop-all = every outcome
batch-stop-rung = rung 5 or above
batch-stop-outcome = { $outcome }
batch-stopped = Stopped after { $n } runs: half the width of the interval of { $of } is at most { $half } points.
batch-not-stopped = All { $n } runs are played, and half the width of the interval of { $of } is still above { $half } points.

# sweep
sweep-until-shard = an experiment with until_halfwidth cannot be split into parts: where it stops depends on all of them
sweep-twice = { $name } is a factor of the experiment, and { $given } gives it a value too: leave one of them out
sweep-column = factor `{ $name }` has the name of a column of the results: choose another
sweep-sobol-factors = a Sobol design has at most { $most } factors
sweep-title = { $scenario }: { $design }, { $points ->
    [one] 1 point
   *[other] { $points } points
} with { $runs ->
    [one] 1 run
   *[other] { $runs } runs
} each, seed { $seed };
sweep-common = the same draws at every point.
sweep-independent = draws of its own at every point.
sweep-took = { $seconds } s on { $threads ->
    [one] 1 thread
   *[other] { $threads } threads
}.
sweep-point = point
sweep-runs = runs
sweep-peak = mean peak rung
sweep-more = … and { $n } more points in points.csv.

# merge
merge-into-part = { $folder } is one of the parts; choose another folder with --out

# submit
submit-emit = “{ $dir }” cannot hold job files: name a new folder below this one, of letters, digits, “.”, “_” and “-”
submit-ours = { $given } is for the job files to give, or needs all parts at once; drop it from the command
submit-command = only batch and sweep can be played in parts; write -- batch SCENARIO .. or -- sweep EXPERIMENT.ron ..
submit-done = These lines stand in { $dir }/README.md, beside the job files. Nothing was started.

# verify
verify-manifest = scenario
verify-scenario-same = matches its hash { $hash }…, written by version { $version }
verify-scenario-other = does not match its hash { $hash }…, written by version { $version }
verify-files = files
verify-files-alike = { $k } of { $n } have the digest in the manifest
verify-runs = runs
verify-runs-alike = { $k } of { $n } come out the same again
verify-file-differs = { $file } has another digest than the manifest says.
verify-state-differs = Runs { $first } to { $last } come to other states than the manifest says.
verify-table = table { $table }
verify-column = column { $column }
verify-first = first difference
verify-written = written
verify-recomputed = recomputed
verify-fine = The folder is what its manifest says.
verify-changed = The folder was changed after it was written.
verify-other-version = The folder was written by version { $version }, or changed afterwards.
verify-look = See: { $command }

## How things are set side by side.
said-quoted = “{ $text }”
said-of = { $what }: { $said }
