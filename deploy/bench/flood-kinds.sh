#!/usr/bin/env bash
# Devices and people ask for one kind of thing after the other, as fast as they are let, while probes and an administrator go on asking.
#   deploy/bench/flood-kinds.sh [SECONDS_EACH] [DEVICES] [PORT_OFFSET] [CALLERS] [KINDS]
# For SECONDS_EACH (300) each: DEVICES (20000) at once enrol, ask for tokens, raise events, acknowledge, ask for changes; CALLERS (1000) requests of people at
# once look up apps, upload logs; KINDS names some of them instead: enrolments,tokens,events,acknowledgements,changes,lookups,uploads. Prints what was taken a
# second, all answers, what probes and an administrator waited; afterwards the memory of each service, restarts and memory errors, and whether the ledger
# balances. Ends with 1 where a probe took more than 1 s, an administrator more than 2 s (p99), a service failed, or something is not as before. A simulator works
# beside it. Needs Linux, curl, a JDK and a quiet machine; the defaults take about 45 minutes on two cores. Data and logs are kept in the folder that it names.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/deploy/bench/common.sh"
build_benchmarks

seconds=${1:-300}
devices=${2:-20000}
offset=${3:-2100}
callers=${4:-1000}
kinds=${5:-}
data=$work/data
people=20
services='catalog-service discovery-service policy-service'

gnomon() { "$root/gnomon" "$@" --data "$data"; }

pids() { gnomon status | awk '$3 ~ /^[0-9]+$/ { print $1, $3 }' | sort; }

# The heap that a service has after a collection, in MB: heap SERVICE.
heap() {
  local port
  case $1 in catalog-service) port=9081 ;; discovery-service) port=9082 ;; policy-service) port=9083 ;; esac
  jcmd "$(pids | awk -v part="$1" '$1 == part { print $2 }')" GC.run >/dev/null
  curl -sf -m 30 "http://127.0.0.1:$((port + offset))/q/metrics" |
    awk '/^jvm_memory_used_bytes\{.*area="heap"/ { sum += $NF } END { print int(sum / 1048576) }'
}

stop() {
  kill $(jobs -p) 2>/dev/null || true
  gnomon down >/dev/null 2>&1 || true
}
trap stop EXIT

say "data and logs are in $work"
up "$work/up.log" --data "$data" --port-offset "$offset"
gnomon fleet --devices 100 --turn-on --pace 600/min --detach >"$work/fleet.log" 2>&1
for number in $(seq $people); do
  "$root/gnomon" token --keys "$data/keys" --role viewer,analyst --subject "flood-$number" --life 24h >>"$work/people.txt"
done
for service in $services; do echo "$service $(heap "$service")"; done >"$work/heap.txt"
pids >"$work/pids.txt"
failed=0

java -cp "$root/deploy/bench/target/classes:$root/deploy/bench/target/lib/*" io.gnomon.bench.flood.FloodKinds --port-offset "$offset" \
  --token-file "$data/admin.token" --people "$work/people.txt" --ledger "$work/flood.ledger" --devices "$devices" --callers "$callers" --seconds "$seconds" \
  ${kinds:+--kinds "$kinds"} 2>&1 | tee "$work/flood.log" || failed=1

# What a device that enrolled has is kept: policy-service may have a kilobyte more of each.
made=$(sed -n 's/^\([0-9]*\) devices in all.*/\1/p' "$work/flood.log")
while read -r service before; do
  most=$((before + 64))
  [ "$service" != policy-service ] || most=$((most + ${made:-0} / 1024))
  end=$((SECONDS + 120))
  until after=$(heap "$service") && [ "$after" -le "$most" ]; do
    [ $SECONDS -lt $end ] || break
    sleep 5
  done
  say "$service: $before MB before, $after MB after"
  [ "$after" -le "$most" ] || failed=1
done <"$work/heap.txt"

pids | cmp -s - "$work/pids.txt" || { say "not the same processes as before"; failed=1; }
errors=$(grep -rlE 'OutOfMemoryError|started again' "$data"/logs "$work/up.log" 2>/dev/null || true)
say "memory errors or restarts: ${errors:-none}"
[ -z "$errors" ] || failed=1
gnomon fleet stop >>"$work/fleet.log" 2>&1
if gnomon verify-ledger --agent-url "http://127.0.0.1:$((8084 + offset))" --ledger "$work/flood.ledger" >"$work/verify.log" 2>&1; then
  say "EQUAL"
else
  say "the ledger does not balance: $(tail -n 5 "$work/verify.log")"
  failed=1
fi
exit $failed
