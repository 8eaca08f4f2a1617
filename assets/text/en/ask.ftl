# What exploring verbs share.

arg-event = What is asked about: war, "rung >= 5", "outcome is NAME", or any condition of the formula language
arg-json = Print the answer as JSON, with every row of its tables

event-outcome = there is no outcome { $name }; there are { $known }
event-outcome-near = there is no outcome { $name }; did you mean { $near }?
event-no-war = no rung of this scenario's ladder is war: ask for a rung or an outcome
event-no-focal-pair = this scenario has no focal pair: ask for rung(FROM, TO) >= N

ask-interrupted = Interrupted: nothing was kept
ask-fault = run { $run } fails, a defect of the program. See: { $command }
ask-fault-fork = a fork of run { $run } fails, a defect of the program. The run itself: { $command }
ask-no-event = this scenario has neither a ladder with a focal pair nor outcomes: name the event that is asked about, with --event, or --given for paths
ask-others = { $folder } holds other files: choose another folder with --out, or add --force
ask-other = { $folder } holds something else than the answer of `{ $command }`: choose another folder with --out, or add --force
ask-simulation-error = Simulation error only: how far other runs of the same model would differ, not how far the model is from the world.
