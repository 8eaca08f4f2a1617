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
batch-io = { $file }: { $why }
batch-interrupted = Interrupted: { $kept } of { $runs } runs kept
batch-panic = run { $run } fails at turn { $turn }, a defect of the program: { $why }
batch-not-finite = run { $run }, turn { $turn }: { $quantity } of { $of } is no finite number
batch-only-together = run { $run } fails beside other runs, but not alone: a defect of the program
batch-look = See: { $command }
