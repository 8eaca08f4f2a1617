#!/bin/sh
# Plays the {shards} parts on this machine, some at a time: local.sh [HOW_MANY]. Each part takes one thread.
set -eu
cd "${SLURM_SUBMIT_DIR:-$(dirname "$0")/{up}}"
index=0
while [ "$index" -lt {shards} ]; do
  echo "$index"
  index=$((index + 1))
done | xargs -P "${1:-2}" -n 1 sh {dir}/shard.sh
