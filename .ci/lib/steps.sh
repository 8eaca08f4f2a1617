# Sourced by .ci/run: runs the steps, keeps what the closing lines need, and cleans up.

target=${CARGO_TARGET_DIR:-$PWD/target}
logs=$target/ci
mkdir -p "$logs"
rm -f "$logs"/*.skipped
scratch=$(mktemp -d)
clone=$scratch/escalade
trap 'rm -rf "$scratch"' EXIT
export logs target

done_steps=()

# step NAME COMMAND.. : runs the command without input; ends the run if it fails. COMMAND is a program or a function of
# one line, because `set -e` does not hold inside a function that is asked for its success.
step() {
  local name=$1 start=$SECONDS
  shift
  printf '\n==> %s\n' "$name"
  if ! "$@" </dev/null; then
    printf '\nFAILED: %s\n' "$name"
    exit 1
  fi
  done_steps+=("$(printf '%5d s  %s' $((SECONDS - start)) "$name")")
}

# logged FILE COMMAND.. : shows what the command says and keeps it.
logged() {
  "${@:2}" 2>&1 | tee "$1"
}

# The last lines of a run: what was done, what was skipped, and how each group of tests closed.
closing() {
  printf '\n==> closing lines\n'
  printf '%s\n' "${done_steps[@]}"
  cat "$logs"/*.skipped 2>/dev/null || true
  grep -E '^ +(Running|Doc-tests) |^test result: ' "$logs/tests"
}
