# What the scripts beside this have in common; sourced by them before they read their arguments.

# The head of a script says what it does and how it is called.
case ${1:-} in
  -h | --help)
    sed -n '2,/^set /s/^# //p' "$0"
    exit
    ;;
esac

# Data and logs are kept there.
work=${GNOMON_BENCH_DIR:-$(mktemp -d)}
mkdir -p "$work"

say() { echo "== $*"; }

fail() {
  echo "$(basename "$0" .sh): $* (data and logs are in $work)" >&2
  exit 1
}

# Builds the programs of this folder, which the everyday build leaves out: build_benchmarks.
build_benchmarks() {
  (cd "$root" && ./mvnw -q -B -ntp -Dquick -DskipTests -Pfull -pl deploy/bench package) || fail "the benchmarks do not compile"
}

# Starts a Gnomon and returns once it is ready, and has written its class archives if it is the first since a build: up LOG ARGUMENTS...; leaves its launcher in $launcher.
up() {
  local log=$1
  shift
  "$root/gnomon" up "$@" >"$log" 2>&1 &
  launcher=$!
  until grep -q 'Everything is ready' "$log" && { ! grep -q 'writing class archives' "$log" || grep -q 'class archives are written' "$log"; }; do
    kill -0 $launcher 2>/dev/null || fail "it did not start: $(tail -n 3 "$log")"
    sleep 1
  done
}

# A number of a JSON document on the standard input: field NAME.
field() { sed -n "s/.*\"$1\":\([0-9]*\).*/\1/p"; }

# How many devices of an agent-sim are connected: connected PORT TOKEN_FILE.
connected() { curl -sf -m 20 -H "Authorization: Bearer $(cat "$2")" "http://127.0.0.1:$1/sim/v1/fleet" | field connected; }

# How many transactions the report of all devices has: reported PORT TOKEN_FILE.
reported() {
  curl -sf -m 60 -H "Authorization: Bearer $(cat "$2")" "http://127.0.0.1:$1/api/v1/reports/endpoint-users" | grep -o '"transactions":[0-9]*' | head -n 1 | cut -d : -f 2
}

# Waits until that report has so many, ten minutes at most: await_report PORT TOKEN_FILE TRANSACTIONS.
await_report() {
  local end=$((SECONDS + 600))
  until [ "$(reported "$1" "$2" || true)" = "$3" ]; do
    [ $SECONDS -lt $end ] || fail "the report has $(reported "$1" "$2") of $3 transactions after ten minutes"
    sleep 1
  done
}

# The seconds that each part of the installation in a folder has computed, PostgreSQL's with those that it has for its clients: cpu_by_part DATA.
cpu_by_part() {
  local part pid
  "$root/gnomon" status --data "$1" | awk '$3 ~ /^[0-9]+$/ { print $1, $3 }' | while read -r part pid; do
    ps -o cputimes= --pid "$pid" --ppid "$pid" | awk -v part="$part" '{ sum += $1 } END { print part, sum }'
  done
}
