#!/usr/bin/env bash
# What the front door costs beside the streams of a fleet.
#   deploy/bench/front-door.sh [DEVICES] [PORT_OFFSET]
# Connects DEVICES devices through the front door, and prints how long a request takes with it and without, and what memory it has. Needs Linux and a quiet
# machine; takes about two minutes on two cores. Data and logs are kept in the folder that it names.
set -euo pipefail

devices=${1:-1000}
offset=${2:-1900}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/deploy/bench/common.sh"
data=$work/data

door=http://127.0.0.1:$((8080 + offset))
agent_port=$((8084 + offset + 100))

stop() {
  kill $(jobs -p) 2>/dev/null || true
  wait
}
trap stop EXIT

say "data and logs are in $work"
up "$work/up.log" --data "$data" --port-offset "$offset"
"$root/gnomon" fleet --policy-url "$door" --discovery-url "$door" --token-file "$data/admin.token" --devices "$devices" --turn-on --pace paused \
  --data "$work/fleet" --port "agent-sim=$agent_port" >"$work/fleet.log" 2>&1 &
until [ "$(connected "$agent_port" "$work/fleet/admin.token" 2>/dev/null || true)" = "$devices" ]; do sleep 1; done

say "$devices devices are connected through the front door"
java -cp "$root/deploy/bench/target/classes:$root/deploy/bench/target/lib/*" io.gnomon.bench.http.FrontDoorLatency \
  --service "http://127.0.0.1:$((8081 + offset))" --door "$door" --token-file "$data/admin.token"
pid=$("$root/gnomon" status --data "$data" | awk '$1 == "console" { print $3 }')
say "memory of the front door: $(awk '/^Pss:/ { print int($2 / 1024) }' "/proc/$pid/smaps_rollup") MB"
