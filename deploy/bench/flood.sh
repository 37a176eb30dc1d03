#!/usr/bin/env bash
# A whole fleet sends as fast as it is let, while probes and an administrator go on asking.
#   deploy/bench/flood.sh [DEVICES] [RATE] [VISITS] [PORT_OFFSET] [PROBE_SECONDS] [PERSON_SECONDS] [COUNT_SECONDS]
# Asks for RATE transactions a second of all devices together until VISITS were made. Prints how many were taken a second, the time from the last one until the
# report has all (EQUAL by the ledger, or it fails), the slowest probe, what an administrator waits at p50, p99 and most, answers other than 200, and memory
# errors in any log. Ends with 1 and says why where a probe takes longer than PROBE_SECONDS (1) or is answered otherwise, an administrator waits longer than
# PERSON_SECONDS (2) at p99, the report has all later than COUNT_SECONDS (120), or a process had no memory. Needs Linux and a quiet machine; the defaults take
# about ten minutes on two cores. Data and logs are kept in the folder that it names.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/deploy/bench/common.sh"

devices=${1:-20000}
rate=${2:-60000}
visits=${3:-18000000}
offset=${4:-1700}
max_probe=${5:-1}
max_person=${6:-2}
max_count=${7:-120}
data=$work/data

# Appends status, seconds and address of one request after the other, from now on.
ask() {
  local out=$1 pause=$2
  shift 2
  while sleep "$pause"; do
    for url in "$@"; do
      curl -s -o /dev/null -m 60 -H "Authorization: Bearer $(cat "$data/admin.token")" -w '%{http_code} %{time_total} %{url}\n' "$url" >>"$out" || true
    done
  done
}

slowest() { sort -k2 -n "$1" | tail -n 1; }

# The seconds below which so many percent of the answers in a file are.
percentile() { sort -k2 -n "$1" | awk -v percent="$2" '{ all[NR] = $2 } END { print all[int(NR * percent / 100 + 0.5)] }'; }

others() { grep -vc '^200 ' "$1" || true; }

# Notes a promise that is broken where the first number is above the second, or there is none: at_most WHAT IS BOUND.
broken=0
at_most() {
  if [ -z "$2" ] || awk -v is="$2" -v bound="$3" 'BEGIN { exit !(is > bound) }'; then
    say "BROKEN: $1 is ${2:-not known}, not $3 at most"
    broken=1
  fi
}

stop() {
  kill $(jobs -p) 2>/dev/null || true
  "$root/gnomon" down --data "$data" >/dev/null 2>&1 || true
}
trap stop EXIT

say "data and logs are in $work"
up "$work/up.log" --data "$data" --port-offset "$offset"

say "$devices devices enrol and connect"
"$root/gnomon" fleet --data "$data" --devices "$devices" --turn-on --pace paused --detach >"$work/enrol.log" 2>&1
until [ "$(connected $((8084 + offset)) "$data/admin.token" || true)" = "$devices" ]; do sleep 1; done
probes=() people=()
for port in 9081 9082 9083 9084; do probes+=("http://127.0.0.1:$((port + offset))/q/health/live"); done
people+=("http://127.0.0.1:$((8081 + offset))/api/v1/apps?q=drop" "http://127.0.0.1:$((8082 + offset))/api/v1/reports")
people+=("http://127.0.0.1:$((8083 + offset))/api/v1/app-tags" "http://127.0.0.1:$((8083 + offset))/api/v1/devices?limit=50")
ask "$work/probes.txt" 1 "${probes[@]}" &
asking=($!)
ask "$work/people.txt" 0.25 "${people[@]}" &
asking+=($!)

say "$visits visits, $rate a second asked"
begin=$SECONDS
"$root/gnomon" fleet --data "$data" --run 5d --rate "$rate/s" --visits "$visits" >"$work/fleet.log" 2>&1 || fail "$(tail -n 5 "$work/fleet.log")"
taken=$SECONDS
await_report $((8082 + offset)) "$data/admin.token" "$visits"
counted=$((SECONDS - taken))
say "taken after $((taken - begin)) s: $((visits / (taken - begin))) a second; reported $counted s after the last one"
kill "${asking[@]}"
"$root/gnomon" verify-ledger --data "$data" >>"$work/fleet.log" 2>&1 || fail "the ledger does not balance"
say "EQUAL"

errors=$(grep -rlE 'OutOfMemoryError|started again' "$data"/logs "$work/up.log" 2>/dev/null || true)
say "probes: slowest $(slowest "$work/probes.txt"), other than 200: $(others "$work/probes.txt")"
say "an administrator: p50 $(percentile "$work/people.txt" 50) s, p99 $(percentile "$work/people.txt" 99) s, most $(percentile "$work/people.txt" 100) s of $(wc -l <"$work/people.txt"), other than 200: $(others "$work/people.txt")"
say "memory errors or restarts: ${errors:-none}"
at_most "the slowest probe in seconds" "$(percentile "$work/probes.txt" 100)" "$max_probe"
at_most "the number of probes answered otherwise than 200" "$(others "$work/probes.txt")" 0
at_most "what an administrator waits in seconds at p99" "$(percentile "$work/people.txt" 99)" "$max_person"
at_most "the time in seconds until the report has all" "$counted" "$max_count"
[ -z "$errors" ] || broken=1
exit $broken
