# What a batch or a check says when it cannot go on.

batch-unfinished = { $folder } holds { $kept } of the { $runs } runs of this batch: add --resume to go on, or --force to start again
batch-other = { $folder } holds another batch:
batch-difference = { $what }: there { $there }, here { $here }
batch-other-advice = Choose another folder with --out, or replace what is there with --force
batch-stranger = { $folder } holds { $file } without a manifest: choose another folder with --out, or replace it with --force
batch-damaged = { $folder } holds this batch, but { $file } is missing or has another size: make it again with --force
batch-busy = another process is writing to { $folder }
batch-none = { $folder } holds no finished batch: there is no manifest.json
batch-bad-manifest = { $folder }: manifest.json cannot be used: { $why }
batch-shards = Not merged: these folders are not all the parts of one batch, each once and whole.
batch-shard-scenario = { $folder }: the scenario in manifest.json does not have the hash given there
batch-shard-inconsistent = { $folder }: manifest.json does not agree with itself about runs, blocks and files
batch-shard-whole = { $folder } holds a whole batch or a single run, and no part of a batch
batch-shard-other = { $folder } is of another batch: its { $what } is { $there }, not { $here }
batch-shard-twice = { $folder } holds part { $shard }, which { $other } holds already
batch-shard-damaged = { $folder }: { $file } is missing, cut short or changed; make this part again with --force
batch-shard-missing = part { $shard } is missing
batch-io = { $file }: { $why }
batch-interrupted = Interrupted: { $kept } of { $runs } runs kept
batch-panic = run { $run } fails at turn { $turn }, a defect of the program: { $why }
batch-not-finite = run { $run }, turn { $turn }: { $quantity } of { $of } is no finite number
batch-only-together = run { $run } fails beside other runs, but not alone: a defect of the program
batch-point = point { $point } cannot be played:
batch-look = See: { $command }
