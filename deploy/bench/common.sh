# What the scripts beside this have in common; sourced by them once they have set $root and $work.

say() { echo "== $*"; }

fail() {
  echo "$(basename "$0" .sh): $* (data and logs are in $work)" >&2
  exit 1
}

# Starts a Gnomon and returns once it is ready: up LOG ARGUMENTS...; leaves its launcher in $launcher.
up() {
  local log=$1
  shift
  "$root/gnomon" up "$@" >"$log" 2>&1 &
  launcher=$!
  until grep -q 'Everything is ready' "$log"; do
    kill -0 $launcher 2>/dev/null || fail "it did not start: $(tail -n 3 "$log")"
    sleep 1
  done
}

# A number of a JSON document on the standard input: field NAME.
field() { sed -n "s/.*\"$1\":\([0-9]*\).*/\1/p"; }

# How many devices of an agent-sim are connected: connected PORT TOKEN_FILE.
connected() { curl -sf -m 20 -H "Authorization: Bearer $(cat "$2")" "http://127.0.0.1:$1/sim/v1/fleet" | field connected; }
