//! escalade simulates how an international crisis climbs, or comes down, the ladder of escalation.
//!
//! A file may use the modules above its own, never those below; `tests/tidy` holds the line.
//!
//! <!-- modules: `UPDATE=1 cargo test --test tidy` writes them -->
//! ```text
//! math                   Transcendental functions with the same bits on every machine: the only file that may use them
//! rng                    Keyed draws: a draw is a pure function of (seed, branch, run, turn, who, purpose, label)
//! stats/                 Estimates with their intervals: one home for shares, means, quantiles, differences between pairs, and tests of many things
//!   bootstrap            The bootstrap: how a value would scatter, from samples drawn again out of the sample, by keyed chance (Efron 1979)
//!   distribution         Quantiles and tails of the distributions behind the intervals: normal, Student's t, beta, binomial
//!   many                 Many tests at once: what is left of each p-value when all are read
//!   means                Means: of numbers, of whole numbers that were counted, of differences between pairs, and ratios of sums
//!   order                Quantiles, with intervals between two of the values: free of any distribution
//!   pairs                Pairs of runs with the same draws, and an event in both, in one or in neither: the difference of its two shares
//!   shares               Shares: so many of so many, with the score interval or the exact one
//! text                   The program's words in two languages, a scenario's own words, and how numbers and dates are written in each
//! rfc4180                Rows of a CSV file after RFC 4180, one at a time
//! diag                   One finding about a file: a code, a place, and arguments; the sentences stand in the program's texts, keyed by code
//! ids                    Names become numbers: one ordered list of names per kind of thing, and the order in which names count
//! slot                   The one table of quantities that formulas read and effects write: name, scope, range, unit, documentation
//! race                   The exponential race: one option is chosen with probability proportional to exp(score), each option by its own draw
//! scenario/              What authors write: files are read, parsed and checked here, and nowhere else
//!   blocks               The table of blocks: which word holds which kind of entry, and how entries become the typed scenario
//!   changes              Variants, parameter sets and `--set`: new text at a path, spliced in before anything is decoded
//!   check/               The fixed list of checks: each looks at the typed scenario, and all findings are kept
//!     actors             Actors, dockets, scripts and stances
//!     at                 Where a check is: a path that costs nothing until something is wrong
//!     class              The class: objectives that can be judged, and lists that name what there is
//!     deeds              Actions, features and lenses
//!     effects            What happens: every verb with its quantity and amounts
//!     head               The head: dates, lengths, focal pairs
//!     ladder             The ladder and the outcomes
//!     map                Nodes, legs, axes, forces, consents
//!     numbers            Named numbers: parameters, own quantities, coefficients of the mechanisms, claims
//!     reach              What can happen at all: a fixpoint over the values that quantities can reach from their starts through the effects of everything that can itself happen
//!     rules              Rules, red lines and injects
//!     texts              Texts in every language: which are missing, and which belong to nothing
//!     tools              What every check uses: names that must exist, numbers in their ranges, formulas where they stand, citations
//!     treaties           Treaties and narratives
//!     usage              What nothing uses, and what can never happen
//!   date                 Calendar days of the Gregorian calendar, without a clock
//!   decode               Entry -> typed value, through ron
//!   draft                Files -> entries: every file of a scenario is read, cut into named entries, and kept as text with its origins
//!   expand               `repeat`: series are written out, before anything is decoded
//!   experiment/          An experiment: which numbers of a scenario are varied, where, and how many runs each point gets
//!     factors            The factors of an experiment: names, paths, values; each end is tried on the scenario
//!     sizes              The sizes of an experiment: points, runs, levels, and its stop rule
//!   explain              What ron found wrong, said in the author's words: which field, what it may hold, and an example that works
//!   formula/             The formula language: arithmetic, one comparison, `and`, `or`, `not`
//!     ast                The typed tree of a formula: names are checked, and stay names until compiled
//!     interval           What values a formula can take, from what its quantities can: for "never holds", "may divide by zero" and their like
//!     lex                Characters of a formula -> signs, numbers and words with their places
//!     parse              Tokens -> the plain tree of a formula: what stands where, names not yet looked up
//!     scope              What a formula may name where it stands, and the declared bounds of what it names
//!     typing             The plain tree of a formula -> its typed tree: every name is looked up, every part has a type, and what can never or always hold is said
//!     typing_call        Functions and quantities with their arguments
//!     typing_names       Names in formulas: parameters, words, bound names, things, and what is said about a name that means nothing
//!   load                 From files to a checked scenario: read, vary, switch, write out, decode, check, locate
//!   locate               Path -> place: runs only when something is wrong
//!   model/               What authors write: plain types, one per block of the language
//!     macros             The two macros that define author types together with their reference, so that `escalade schema` cannot drift
//!     class              Blocks that a class needs: what each seat is after, and how the exercise is prepared and talked over
//!     conduct            Blocks that say what can be done and what follows: actions, red lines, rules, injects, scripts
//!     effects            What happens: the verbs of rules, deeds, lenses, injects and red lines
//!     lenses             Blocks that say how deeds are seen: who detects them, and the lenses through which they are read
//!     mechanisms         The `mechanisms` block: one struct per file of `src/mechanisms`
//!     outcomes           Blocks that say how runs end: outcomes
//!     schema             What the author reference is made of: the documentation of each author type, as data
//!     treaties           Blocks that say what binds actors to each other: treaties with their clauses, and consents
//!     values             Values that every block uses: numbers in three forms, conditions, sourced numbers, pairs, and who is meant
//!     world              Blocks that say who and what there is at the start: actors, dockets, stances, map, forces, narratives
//!   names                The names that a scenario defines, by kind
//!   paths                Paths such as `block/name/field`: which entry one leads into, and by which steps
//!   settle               Findings in their places and in order: echoes and repeats dropped, the list kept readable
//!   sources              The only door to files: a folder, one file, or a scenario that the program carries, read with limits
//!   splice               Text that remembers where each stretch of it came from, so that a spliced-in value is reported where its author wrote it
//!   switches             Switches: what is off is taken out, and the values of `off` are put in, before anything is decoded
//!   tree/                The tree of a file: brackets, names, keys and byte spans, but no types
//!     read               Text -> tree
//!     scan               The characters of a file: blanks, comments, words, numbers, text in quotes
//!   vary                 A checked scenario with other values at some paths, made from its written-out form: no file is read again
//! rules/                 What is compiled: dense ids and cells, no names in the turn loop
//!   action               Compiled actions and options: what each docket can do, when it is legal, what it costs and what follows
//!   calendar             Dates of turns
//!   change               Every way a run can alter, as data: which cell, by how much, and what caused it
//!   compile              From a checked scenario to a ruleset, part by part
//!   crisis               Compiled parts of a crisis beside deeds and rules: ladder, red lines, injects, treaties, consents, narratives, outcomes
//!   docket               Compiled dockets: what the utility policy weighs, as facts and weights in blocks of eight options
//!   effect               Compiled effects: what a rule, deed, lens, inject or red line asks for
//!   expr                 Compiled formulas: no names, only cells and sides of a deed
//!   guarded              Guarded rules: those that look at one rung and maybe one threshold, and only climb
//!   layout               Where each number of a run lives: columns of cells, one column per quantity, one cell per row
//!   lens                 Compiled lenses: for each option and observer, only those that can apply
//!   lower/               From the typed tree of a formula to a compiled one: names become cells and ids
//!     effects            Effects become changes of cells, and deeds
//!     read               Quantities that formulas read become cells, windows and sums
//!     tree               Trees of formulas become compiled formulas
//!   option               From actions to options: dockets, candidates of each side, and what each option needs, costs and does
//!   moments              The moments of a turn at which many formulas are looked at on one state: what each enters in its sheet
//!   objective            Compiled objectives: what each seat of an exercise is after
//!   place                What formulas and effects point at: values, the sides of a deed in hand, and the places of cells
//!   policy               How an actor decides in a batch instead of as its scenario says, and the word for it on a command line
//!   route                The compiled map: legs, and the best way for men from one node to another
//!   sheet                Formulas that are looked at together, at one moment of a turn: worked out line by line, for eight runs side by side
//!   start                The state of a run at its start
//!   trigger              Compiled rules: ladders of guarded rules looked at pair by pair, and single instances with a general condition
//!   utility              Utility of an option: its features, drives and habits, as facts with weights
//!   war                  Compiled combat: who stands where along each axis, and the coefficients of the war mechanism
//! world/                 What is alive: the entities of one World, and the state of its runs as one column of values
//!   apply                The only writer of a run's state
//!   ramp                 Off-ramps of a turn as data: which are open when dockets choose, what closes the others, what moved them
//!   runs                 The runs that a World holds as rows, and what each needs for a turn: lists and scratch memory that are kept
//!   snapshot             A run as plain data: to fork it at a turn, to compare it, to fold it into one number
//!   turn                 What one turn leaves behind: deeds, readings, transitions and changes, as data for tables, stories and replays
//! mechanisms/            What the theory says: one file per mechanism, each with its theory, source, equations and units
//!   domestic             Political capital and memory of own conduct
//!   movement             Ordered men travel over the map, as far as consents, seasons and capacity allow
//!   narratives           Salience of information campaigns fades with a half-life: salience <- salience 2^(-1 / half_life), per turn
//!   readings             Deeds seen through lenses (Jervis 1976): detection, attribution, intended value, lenses, noise
//!   tension              Readings become tension (slow) and heat (fast); both decay
//!   treaties             Treaties move by time, and consents are asked for
//!   war                  Combat along axes: the ratio of forces, the chance to break through, supply and losses
//! engine/                The one door to a simulation: [`Game`] starts runs, plays turns, shows them, forks them
//!   choose               What each docket does: scores of its legal options, and one race
//!   fire                 Rules fire to a bounded fixpoint: at most four passes, each rule at most once per binding and turn
//!   ladder               Rungs with memory, and red lines
//!   legal                Whether an option may be done now, and what stands in its way: one source for choices, offers and tables
//!   offers               What a docket may do now: legal options with their probability and motives, and the reasons of the others
//!   orders               Orders become deeds, and deeds become changes
//!   outcome              The end of a turn: transitions, the peak, and the outcome of a run that is over
//!   phases               The whole turn on one screen: what happens, in which order
//!   ramps                Off-ramps when dockets choose: which are open to whom, which opened or closed since the last choice, and what did it
//!   upkeep               The opening of a turn: clock, keys, memory of the last turn, windows, injects due
//! record/                What is kept of runs: turns become rows of tables, and a folder of tables says what it holds
//!   answer               Tables that analyses make: columns described in both languages, rows of cells, written as CSV or as JSON
//!   codes                Standard codes of actions as the tables hold them: columns of a deed, and what the deeds of a turn come to between two actors
//!   csv                  Rows of a table as text: fields after RFC 4180, numbers with four decimals, in a buffer that is kept
//!   events               The tables of what happened in a turn: `deeds`, `readings`, `transitions`, `changes`
//!   hand                 What people did in one turn of a game, by name: with it the turn comes out the same again
//!   manifest             `manifest.json`: what a folder of tables holds, how it was made, and the digests by which a change is found
//!   names                Names as fields: quoted once, when the recorder is made, and what caused a change, in words
//!   offramps             The table `offramps`: what stands open to whom when dockets choose, written where it changes; turn 1 is written whole
//!   package              `datapackage.json`: the tables and columns of a folder as a Frictionless Data Package, described in both languages
//!   parquet              A table as Parquet, made from its finished CSV: the same columns, the same values, nothing else
//!   point                A point of an experiment in the tables: its number in every row, the values of its factors in the rows of runs
//!   runs                 The table `runs`: what a whole run comes to, gathered while it is played
//!   states               The tables of the state at the close of a turn: `turns`, `stances`, `forces`, `narratives`
//!   tables               The tables: which there are, and what their columns hold
//!   tally                What a batch comes to: counts that are the same in whatever order they are made
//! batch/                 Many runs: threads play them, a folder takes their rows in order, and can be checked by playing them again
//!   cohort               One thread's share: runs side by side as rows of one game
//!   columnar             Parquet files of a folder: each is made from the finished CSV of its table, so that it ends in the same bytes however the batch was played, stopped or put together
//!   compare              Rows that were written against rows played again: where a file differs, which run, turn, table and column that is
//!   crew                 Who does the work of an analysis: threads that share out its pieces and hand what came of them back in order
//!   ensemble             Many runs played for an analysis: new ones, forks of runs, runs with other orders
//!   error                Why a batch did not end well, in the classes of exit codes, and what to tell a person
//!   fault                A run that went wrong: which one, at which turn, and why, found by playing it again alone
//!   finish               The end of a batch: files get their names, what explains them is written, the manifest last
//!   folder               The folder of a batch: opened by the rules below, written block by block, finished by renaming, manifest last
//!   journal              `progress.jsonl`: which blocks of a batch are in its files already
//!   merge                Parts of a batch put together to the bytes of the whole, once it is certain that they are its parts, each once and whole
//!   part                 A table's file while it is written: hashed as it grows, cut back to a mark, named when it is whole
//!   plan                 What a batch is: scenario, seed, runs, shard, tables, and what it is known by
//!   play                 Threads play, one writer takes: runs leave in the order of the list, whatever thread played them
//!   points               What each point of an experiment comes to, as two tables: one row per point, and one row per point and measure
//!   queue                Where threads fetch jobs: consecutive runs, handed out in order, never far ahead of what is written
//!   replay               Runs of a folder played again: drawn ones, whole blocks, or all, each held against what was written
//!   settle               The rules of folders: whether a batch begins in one, goes on, or is refused, decided while no other process writes to it
//!   stop                 When a batch may stop before its last run: once the intervals of the shares are narrow enough (Chow and Robbins 1965)
//!   survey               Points played for an analysis: each is the scenario with other values, made ready and played by one thread
//!   sweep                The points of an experiment as one long batch: which point and which run stands at each place, and each point's scenario
//!   verify               Is a folder what its manifest says, and do its runs come out the same when they are played again?
//! analysis/              What results mean: intervals and summaries, from counts to named structs
//!   attribution          What each part of a model adds to a chance: leave one out, and Shapley values, which share the whole among the parts
//!   causes               Why something happened: the walk from an event back to its roots
//!   chronicle            A run kept turn by turn: owned copies of what each turn left behind, and of what each docket was offered
//!   compare              Two settings compared run by run with the same draws: what differs between the two runs of a pair follows from what differs between the settings
//!   design               Designs of experiments: where in the space of the factors to look
//!   discovery/           Where in the space of the factors something happens (Bryant and Lempert 2010): boxes that hold most cases of interest and little else, found by peeling or as the leaves of a tree, and judged on cases that took no part in finding them
//!     cart               A tree of splits (CART; Breiman et al
//!     prim               PRIM (Friedman and Fisher 1999): a box that shrinks face by face where that raises the share of cases of interest most for each case lost, and then grows again where that raises it further
//!   dispute              The dispute between two actors as coders of militarised disputes see it: how far each went, who answered whom and how, how long it lasted (Ghosn, Palmer and Bremer 2004; Palmer et al
//!   event                What a question is about: an outcome, a war, a rung, or any condition
//!   game                 A game of postures between two actors: payoffs in a table, its equilibria by enumeration of supports, regret
//!   junctures            Turning points of a run: how likely an event still was at the close of each turn, from forks of the run there
//!   ledger               The ledger of a stance: what each named change added to it, and what time has left of that
//!   objectives           Objectives judged: what each seat of an exercise was after, and what came of it, with the turn that decided it
//!   paths/               Paths of escalation: how the rung of one pair moved in each of many runs, in the three forms of sequence analysis (Gabadinho, Ritschard et al
//!     dot                The tree of paths as a Graphviz drawing
//!     flow               The flow of runs over record highs: how many go on from which rung to which, layer by layer
//!     matching           How far two sequences of rungs are from each other: optimal matching (Needleman and Wunsch 1970; Abbott and Forrest 1986), and how varied one sequence is (Gabadinho, Ritschard et al
//!     mining             Subsequences of paths: which steps come after which in many runs (`PrefixSpan`, Pei et al
//!     tree               The prefix tree of many paths: which step follows which, how often, and what it leads to
//!     typology           Types of paths: sequences grouped around medoids, which are runs themselves (Kaufman and Rousseeuw 1990), as many groups as the average silhouette width speaks for (Rousseeuw 1987)
//!   points               The points of an experiment: its design in the unit cube, filled with the values of its factors
//!   racing               A race: options tried on the same draws, block by block, and those dropped that are worse than the leader beyond doubt
//!   rare/                Rare events by splitting: paths that climb are copied, so that one run in a million is met among thousands
//!     adaptive           Generalised adaptive multilevel splitting: the lowest paths give way to copies of higher ones until the event holds on nearly all (Bréhier, Gazeau, Goudenège, Lelièvre and Rousset 2016)
//!     crisis             A crisis as a process that splits: its paths are runs and forks of runs, its levels are scores at the close of turns
//!     fixed              Fixed effort: at every level the same number of paths goes on, copies of those that came so far (Garvels 2000)
//!     levels             Levels found by a pilot: each is passed by about a quarter of the paths that came to the one before
//!     splitting          The whole of a question: a pilot that finds levels, replications, plain runs to hold them against, and how it came about
//!     verdict            What replications come to: an estimate with its interval, or why there is none
//!   search               The search for what makes a chance low: successive halving over a menu, and the cross-entropy method over numbers
//!   sensitivity/         Which numbers drive an answer: screening (Morris), shares of variance (Sobol), distances between distributions (PAWN), and how much of what is seen is the chance of few runs
//!     declared           Numbers of a scenario that may be other than they are: those for which it declares a range
//!     morris             Elementary effects (Morris 1991; Campolongo, Cariboni and Saltelli 2007): what one step of one factor changes, at many places
//!     noise              How much of the difference between points is the chance of few runs: an analysis of variance of points by runs
//!     pawn               Distances between distributions (PAWN; Pianosi and Wagener 2015, 2018): how far the answers of a slice of a factor's range are from all answers, as Kolmogorov and Smirnov measure it
//!     sobol              Shares of variance (Sobol 1993): of a factor alone, by the estimator of Saltelli et al
//!     study              A study from design to measures: its points, what is played beside them for a dummy, and what every factor comes to
//!   summary              The summary of a batch: shares with their intervals, medians, and the run to look at
//! phrase/                How things of a scenario are said in either language: names and deeds in sentences, formulas and effects in words, what stands in the way of an option
//!   naming               Names in sentences: with their article, after “of” and after “to”, in the grammar of each language
//!   reason               Why an option is illegal, and what would make it legal
//!   sentence/            Formulas and effects as sentences, from the typed tree: conditions and quantities in words, arithmetic in signs
//!     effects            Effects as sentences
//!   wrap                 Text in lines: how wide it is, and where it breaks
//! report/                The report: one page to look at, self-contained, with drawings in SVG for wide and for narrow screens
//!   among                One path over a cloud of runs: the rung of each pair turn by turn, and where most runs lie
//!   basis                What a report rests on: every named number with its basis, and what makes the page again
//!   charts               Rows with intervals: shares as bars from zero, numbers as dots in their range
//!   climbs               How the first focal pair climbs: its rungs turn by turn, and its ratchet paths
//!   drivers              Which numbers of the scenario move the answer: a screening by steps through their ranges, with a dummy that moves nothing
//!   figures              The numbers of a report: what is kept of each run while it is played, and what all runs come to
//!   findings             Sentences that say what a figure shows, chosen by thresholds in its numbers: none is a fixed text
//!   frame                The frame of a page that stands alone: its style inside, no script, nothing that a browser would fetch
//!   map/                 A map of the South Caucasus as a drawing: who controls what, ways, possible axes, forces and how they move
//!     cone               From degrees to a drawing: Lambert's conformal conic projection, a rectangle of the drawing, and what of a line or an outline lies in it
//!     ground             What a map is drawn on: sea, countries, who holds what, lakes, ridges, and how long 100 km are
//!     land               The shapes of the earth that a map is drawn on, as the file of the program holds them
//!     names              What is written on a map: places, forces on plates, axes, countries and seas, each where there is room; what has none gets a number, and stands in the key
//!     plates             Plates of forces: what stands on one, and the line to its place
//!     room               Room on a map: what is taken, and a small search for a free place
//!     ways               Lines of a map: ways, which of them were refused, possible axes, and men on their way
//!   meant                What was meant against how it was read, on one axis: a dot for the intended value, a band for the readings
//!   moves                The map of a report: who stands where at the start, which men are moved in the runs, and which ways are refused
//!   page                 The page: what is said first, a section for each figure, and what makes it all again
//!   rates                The model beside data of such disputes: what `examples/calibration` found for the scenario that the program carries
//!   sankey               Ratchet paths as a Sankey drawing: rungs never reached before, one column for each record, as wide as there are runs
//!   sections             The sections of a report, in order; those that have nothing to show are left out
//!   scale                Scales: from values to places on a drawing, and the round values that axes show
//!   steps                What changes turn by turn: shares of the rungs as stacked areas, and bands of tension for each pair
//!   svg                  Drawings as SVG: shapes and texts by class, with the box of every text known, so that a test can say which is cut or lies on another
//!   travel               Who travels where in runs, and which ways are refused
//!   tree                 A tree of steps: one row a step, below the one it follows, with its share as a bar and its interval
//!   turning              Turning points of one run: how likely the event still was at the close of each turn, and which deeds moved that most
//! class/                 The classroom: an exercise as a list of facts
//!   debrief/             The after-action review of an exercise: one page and its tables
//!     again              The class's game played again, to fork it: how likely an event still was, where the path lies among runs of policies alone, and what another order would have changed
//!     chances            How it could have gone: turning points, the path among runs of policies, other orders
//!     facts              What the facts say beside the game: why orders were given, and what the facilitator did
//!     judged             What each seat was after and what came of it, and what makes the page again
//!     story              What happened: the timeline, deeds beside readings, why they were done, causes, ways down that were open
//!   export               What leaves an exercise: its facts as JSON, one a line, and its game as the tables of a batch of one run
//!   fact                 What can be asked for and what has happened: [`Command`] and [`Fact`]
//!   filter               The one filter: what the public, a seat and the facilitator may see of an exercise
//!   full                 What the facilitator sees
//!   inject               Injects of the facilitator: lines of an MSEL (master scenario events list), timed, conditional or at hand
//!   journal              The journal: one SQLite file an exercise
//!   kit/                 The kit of an exercise: pages to print
//!     guide              The instructor's pages: what is to be learnt, what to do before, during and after, the inject list, every objective, questions
//!     plan               The timetable of an exercise and who sits where, from a number of minutes and of students
//!     sheet              A seat's own pages: situation, role, objectives, what it can do, the ladder, and an order form for each turn
//!     start              The page to start from: what is needed, seven steps, the timetable, who sits where
//!   menu                 What dockets may do now, as their seat is told: options with what they cost and why they are closed, and off-ramps
//!   msel                 The list of injects as CSV: `name,turn,when,to,from,text,calls,note`
//!   odds                 Live odds: what the game comes to from here, if policies play every seat from now on
//!   orders               Sealed orders: drafts, proposals of teams, seals, and what stands when a turn is played
//!   phases               Phases and their clock
//!   refusal              Why something that was asked for does not happen
//!   rounds               A phase begins, a turn is played, and what follows from that
//!   seats                People and seats: who is here, where they sit, who plays what
//!   seem                 How one's own deeds seem to be read by others: never what they read, only what a press review could give of it
//!   session              The exercise: a state that facts make
//!   setup                What an exercise is set up with: the scenario, its seats, its clock, its secret
//!   sight                What an actor, or the public, knows: tracked from its own deeds and from those that it noticed, and from nothing else
//!   steer                What the facilitator does to the game itself: injects of the scenario, overrides, re-rolls
//!   table                The game at the table: a run whose turn under way is open, and every turn before it kept
//!   talk                 Messages and the list of injects: what is said, by whom, to whom, and when
//!   unusable             Why a journal cannot be used, in the classes of exit codes, and what to tell a person
//!   view/                What may be shown to whom: plain data, made by [`Session::public`](super::Session::public), [`Session::seat`](super::Session::seat)
//!     full               What the facilitator sees
//!     seat               What one seat may see
//! web/                   The web server of the classroom: pages made on the server, forms that work without script, and streams that say when a page has changed
//!   assets               Files that pages load: one style, one script
//!   call                 Who calls: the language and the token that a request carries, and what is answered to whoever may not come in
//!   desk                 What the facilitator may ask for
//!   forms                What forms send: names with values, in order
//!   guard                What every request passes: its address has some left, it names this server, what it sends comes from a page of this server; and what every answer carries
//!   hosts                Names under which the server may be asked for
//!   limits               How much one address may ask for: requests and wrong codes, each from a bucket that fills up again with time
//!   live                 Live pages: one stream of events for each open page
//!   odds                 Live odds, worked out beside the pages whenever the game has moved on
//!   pages/               The pages
//!     desk               The facilitator's page: who needs help first, then the clock, the seats, what can be done, and everything there is to see
//!     frame              What every page has: its head, the way past the header, the mark that it is an exercise, the language, the clock
//!     icons              Icons on a grid of 20 units, drawn with one line; never alone: a word always stands beside
//!     injects            Injects on the facilitator's page: those of the scenario, and the list of lines, with import and export
//!     join               The page to come in by, and the page of somebody who waits for a seat
//!     journal            The journal on the facilitator's page: what happened, in a few words each
//!     known              What is known of forces and news, as tables and lists that several pages share
//!     ladder             The ladder with who stands where on it
//!     map                The map with what somebody knows of forces and axes, the same as a table, and a place where drawn maps are kept
//!     matrix             Meant and read: the deeds of the last turn against every observer, true values, for the facilitator
//!     messages           Messages: threads of a seat, and the form to write
//!     odds               Live odds: where this game goes from now on, as shares of simulated continuations with their intervals
//!     order              The order of a seat: a choice for each docket among what is legal now, what is not and why, and how far the order has come
//!     reading            How one's deeds seemed to be read: the intent as a dot, each observer's reading as a band, on one axis from -10 to +10
//!     screen             The projector: before play how to come in, during play what everybody may know
//!     seats              Seats on the facilitator's page: who sits where, how far each is, and handing over
//!     states             Pages that say that something is not as it was hoped: each says what happened, what is kept, what to do
//!     steer              Override and re-roll: each with a reason that is kept and told in the debrief
//!     student            The page of a seat: what happened and how it was read first, then what is known, then the order
//!     waiting            The page of somebody who has no seat yet
//!   parts                What a room is made of, as plain data
//!   qr                   The address of an exercise as a QR code, for the page and for the terminal
//!   room                 The exercise behind the pages: one session behind one lock, and what pages read, renewed after every fact
//!   routes               Every address of the server, and those that need no token: the page to come in by, links, files
//!   seat                 What somebody who joined may ask for: their page, its stream, orders, messages, their name
//!   server               The server itself: connections with limits on their number, their headers and their patience, until it is asked to stop
//!   tokens               Who may come in: 128-bit tokens, kept as hashes only, and the join code that everybody in the room can read
//!   words                What pages say, in the language of whoever reads: the program's words, the scenario's, and both in the grammar of sentences
//! play/                  An exercise in the terminal, alone against policies or several seats at one keyboard: keys change a [`Play`], which draws itself
//!   axis                 What one meant and how it seems to be read, on one axis from -10 to +10, in letters
//!   names                What things are called on the screen
//!   order                The menu of a seat: what can be chosen, in the order in which it is shown, and what cannot, with the reason
//!   panes                The five panes: how you were read, the ladder, the order, off-ramps, news and who stands where
//!   screens              Whole screens: passing the keyboard, the role, lists, the turn that was played, the end; and the frame around them all
//!   steps                What keys do: the cursor moves here, everything else is asked of the session, kept, and then applied
//!   terminal             The terminal itself: keys in, screens out, and the terminal given back as it was, whatever happens
//! cli/                   The command line: arguments in, results on standard output, diagnostics on standard error, an exit code
//!   advise/              `advise`: one decision of one run; its options raced under the same draws for the lowest risk
//!     page               Advice in words
//!     tables             The table of an advice, and its figures
//!   args                 The verbs and their options
//!   ask                  What every exploring verb has: the options of a question, progress while it is worked out, and the ways an answer leaves the program: as text, as JSON, as a folder of tables
//!   attribute/           `attribute`: which switches of a scenario make an event likely: each left out alone, and the whole shared among them
//!     page               An attribution in words
//!     tables             The tables of an attribution, and its figures
//!   batch                `batch`, and the program without a verb: many runs into a folder, then what they come to
//!   check                `check`: every finding about scenarios, all at once, then one line of counts and what an instructor should know
//!   choices              Author types that are a choice between forms, described from their own source text, so that the reference cannot drift
//!   claims               `claims`: which element of a scenario represents which claim, and which claims are left out, and why
//!   compare/             `compare`: two settings played with the same draws, and what differs between them, with paired intervals
//!     page               A comparison in words
//!     tables             The tables of a comparison, and its figures
//!   debrief              `debrief`: the review of an exercise that is over, as one page and as tables
//!   deed                 A deed as the command line names it: `TURN:WHO=OPTION`, where WHO is a docket or an actor, and OPTION an action, with `:NAME` of a side where an actor can do it to several
//!   discover/            `discover`: where in the space of a scenario's numbers something comes about, as boxes in words
//!     source             Where the points of `discover` come from: a folder that `sweep` wrote, or runs played for the question
//!     told               What `discover` found, as text and as tables
//!   draw                 Drawing with letters: padding, bars, the axis of a reading, trees
//!   figures              Figures as people read them: shares, few of many, rare ones, differences in points, chances of a test
//!   game/                `game`: two actors, a menu of postures each, what each pair of postures comes to, and where neither gains by moving alone
//!     page               A game of postures in words
//!     tables             The tables of a game of postures, and its figures
//!   given                A scenario as the command line gives it: a path or a name, with values set, a parameter set and policies
//!   junctures/           `junctures`: at which turn, and by which deed, the chance of an event turned, in one run or in many
//!     told               Turning points in words: one run, or many
//!     words              Words and tables of `junctures`
//!   localise             Help and usage errors in the language of the call: every verb and option has its text in `cli.ftl`
//!   kit                  `kit`: pages to print for an exercise: one to start from, the instructor's guide, and a role sheet for each seat
//!   merge                `merge`: the parts of a batch put together, then what the batch comes to
//!   new                  `new`: a small commented scenario to start from
//!   numbers              Numbers of a scenario that a question varies over their declared ranges: which ones, and what happens at points of them
//!   odd/                 `odd`: a scenario's model after the ODD protocol (Grimm et al
//!     entries            Entries of a scenario as sentences and tables: actions, lenses, features, rules, red lines, injects, outcomes, treaties
//!     equations          Equations of the submodels, in names of fields and quantities only, so that they are the same in every language
//!     numbers            Every number with its range and where it comes from, parameter sets and switches
//!     start              The state at the start, from the compiled model
//!     state              Entities, state variables and scales, from the compiled model
//!   optimise/            `optimise`: postures of actors, or numbers of the scenario, searched for the lowest risk
//!     page               What a search found, in words
//!     tables             The table of a search, and its figures
//!   paths/               `paths`: by which steps the rung of a pair climbs in many runs, what tells runs with an event from the others, and of which types the runs are
//!     drawn              Drawings of `paths`: the tree and the flow of record highs, as SVG at both widths, and the tree for Graphviz
//!     sheets             The tables of `paths`
//!     told               Paths in words: the tree, and what tells runs with the event from the others
//!     types              Types of runs in words, and runs to look at
//!   play                 `play`: an exercise in the terminal, alone against policies or several seats at one keyboard
//!   progress             How far a batch is: a bar on a terminal, else a plain line every ten seconds; always on standard error
//!   rare/                `rare`: how likely an event is that hardly ever happens, by splitting, and by which paths it comes about
//!     sheets             The tables of an answer: the estimate, replications, stages, and the paths with their weights
//!     told               The answer in words
//!     ways               By which record highs the event came about: the tree of its paths, each counting for its weight
//!   read/                `read`: any entry of a scenario as sentences, from the typed tree, with where it comes from
//!     conduct            Actions, lenses, rules, red lines, injects and outcomes, read aloud
//!     things             Parameters, quantities and features, read aloud; every other kind as its fields
//!   report               `report`: one page to look at, of a scenario or of a folder of results, whose runs it plays again
//!   room                 Room for what a verb writes: tried before anything is worked out, so that no answer is lost for want of a place
//!   run                  `run`: one run told turn by turn
//!   schema               `schema`: the reference of the scenario language, made from the types and tables that read it
//!   sensitivity/         `sensitivity`: which numbers of a scenario drive an answer, and which of these rest on little
//!     told               What `sensitivity` found, as text and as tables
//!   serve                `serve`: an exercise for a class, from this computer, until Ctrl-C; what happens is kept as it happens
//!   setup                `completions` and `man`: what makes the program at home in a shell
//!   shell                What every verb has at hand: the language, the width, where results and diagnostics go, and how a verb fails
//!   steps                Steps of paths in words, for the verbs that show by which steps a rung climbs, and the tree that they form
//!   submit               `submit`: job files that play a batch or an experiment in parts on a program that runs many tasks
//!   summary              What a batch comes to: outcomes with their shares and intervals, the ladder, the files, what to do next
//!   sweep                `sweep`: an experiment played point by point, then what each point comes to
//!   tell/                One run as a story: turn by turn, what was done, how it was meant, how it was read, what followed
//!     deeds              A deed in a story: the sentence, why it was done, and how each observer read it on the axis from -10 to +10
//!     forces             Men and ground in a story: consents answered, men who arrive, combat on each axis
//!     happenings         What followed in a turn: injects, rungs, red lines, treaties, narratives, rules of note
//!     ramps              Off-ramps in a story: which are open to the actors in focus, which closed and by what, which opened again
//!     trace              Every change of a turn with its cause: what `--trace` adds to a story
//!   verify               `verify`: whether a folder of results is intact, and whether its runs come out the same again
//!   why/                 `why`: the chain of causes behind a rung or an outcome, drawn as a tree; and what tension is made of
//!     made_of            What a stance is made of, line by line: tension with what time has left of each change, affinity by cause
//!     ways               The ways down that there were: off-ramps of whoever moved, when it chose, taken or not, and what had closed the others
//!     words              The words of a link of the chain: a short one for what it is, a long one for what is said about it
//! ```
//! <!-- end of modules -->

pub mod math;
pub mod rng;
pub mod stats;
pub mod text;
pub mod rfc4180;
pub mod diag;
pub mod ids;
pub mod slot;
pub mod race;
pub mod scenario;
pub mod rules;
pub mod world;
pub mod mechanisms;
pub mod engine;
pub mod record;
pub mod batch;
pub mod analysis;
pub mod phrase;
pub mod report;
pub mod class;
pub mod web;
pub mod play;
pub mod cli;
