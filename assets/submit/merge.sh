#!/bin/sh
# Puts the {shards} parts together, once they are all there: the same bytes as those of one machine.
set -eu
cd "${SLURM_SUBMIT_DIR:-$(dirname "$0")/{up}}"
set --
index=0
while [ "$index" -lt {shards} ]; do
  set -- "$@" {dir}/parts/"$index"
  index=$((index + 1))
done
exec "${ESCALADE:-escalade}" merge "$@" --out {out}
