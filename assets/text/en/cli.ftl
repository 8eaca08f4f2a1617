# help
cli-about = Simulates how an international crisis climbs, or comes down, the ladder of escalation.
cli-about-more =
    Without a verb: 1,000 runs of the scenario “caucasus”, written to results/.
    SCENARIO is a folder, a file, or the name of a scenario that the program carries.
    Exit codes: 0 done, 1 a check failed, 2 bad input, 3 cannot read or write, 130 interrupted.
help-usage = Usage:
help-usage-top = [VERB] [OPTIONS]
help-verbs = Verbs:
help-options = Options:
help-arguments = Arguments:

verb-check = Looks for mistakes in scenarios
verb-run = Tells one run, turn by turn
verb-why = Shows the chain of causes behind a rung or an outcome
verb-batch = Plays many runs and writes their tables
verb-verify = Checks that a folder of results is intact and can be replayed
verb-claims = Lists the claims of a scenario and what models each
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
arg-set = Set a value of the scenario, such as params/aid_base/value=3; may be repeated
arg-params = Named set of parameters of the scenario
arg-policy = How an actor decides: uniform, utility, hawk, dove, tit_for_tat or script:NAME; may be repeated
arg-strict = Exit with 1 where there are warnings
arg-check-format = text or json [text]
arg-claims-format = text or csv [text]
arg-batch-format = Format of the tables: csv [csv]
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
arg-turn = At this turn; otherwise the highest rung of the run
arg-ledger = Show what the tension of FROM toward TO is made of
arg-threads = Threads; as many as the machine has, if not given
arg-shard = Play only part I of N of the batch, I from 0 to N-1
arg-resume = Go on with an interrupted batch
arg-force = Overwrite what the folder holds
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
usage-bad-value = “{ $value }” does not fit { $given }; see { $help }
usage-other = these arguments cannot be read; see { $help }

fail-file = { $path }: { $why } ({ $detail })
fail-why-denied = no right to read or write there; choose another folder
fail-why-other = cannot be read or written; check the path and the space left
fail-standard-output = standard output
