#!/usr/bin/env bash
# A whole fleet sends as fast as it is let, while probes and an administrator go on asking.
#   deploy/bench/flood.sh [DEVICES] [RATE] [VISITS] [PORT_OFFSET]
# Asks for RATE transactions a second of all devices together until VISITS were made. Prints how many were taken a second, the time from the last one until the
# report has all (EQUAL by the ledger, or it fails), the slowest probe, what an administrator waits at p50, p99 and most, answers other than 200, and memory
# errors in any log. Needs Linux and a quiet machine; the defaults take about ten minutes on two cores. Data and logs are kept in the folder that it names.
set -euo pipefail

devices=${1:-20000}
rate=${2:-60000}
visits=${3:-18000000}
offset=${4:-1700}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/deploy/bench/common.sh"
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

percentiles() {
  sort -k2 -n "$1" | awk '{ all[NR] = $2 } END { printf "p50 %.3f s, p99 %.3f s, most %.3f s of %d", all[int((NR + 1) / 2)], all[int(NR * 0.99 + 0.5)], all[NR], NR }'
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
say "taken after $((taken - begin)) s: $((visits / (taken - begin))) a second; reported $((SECONDS - taken)) s after the last one"
kill "${asking[@]}"
"$root/gnomon" verify-ledger --data "$data" >>"$work/fleet.log" 2>&1 || fail "the ledger does not balance"
say "EQUAL"

errors=$(grep -rlE 'OutOfMemoryError|started again' "$data"/logs "$work/up.log" 2>/dev/null || true)
say "probes: slowest $(slowest "$work/probes.txt"), other than 200: $(grep -vc '^200 ' "$work/probes.txt" || true)"
say "an administrator: $(percentiles "$work/people.txt"), other than 200: $(grep -vc '^200 ' "$work/people.txt" || true)"
say "memory errors or restarts: ${errors:-none}"
[ -z "$errors" ]
