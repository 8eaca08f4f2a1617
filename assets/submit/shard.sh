#!/bin/sh
# Plays one of {shards} parts: shard.sh INDEX, with INDEX from 0 to {last}, or as the engine numbers its tasks.
# A part that was cut short goes on where it stopped when this is run again.
set -eu
index=${1:-${HQ_TASK_ID:-${SLURM_ARRAY_TASK_ID:-${JOB_COMPLETION_INDEX:?which part}}}}
cd "${SLURM_SUBMIT_DIR:-$(dirname "$0")/{up}}"
exec "${ESCALADE:-escalade}" {command} --shard "$index/{shards}" --out {dir}/parts/"$index" --resume --quiet
