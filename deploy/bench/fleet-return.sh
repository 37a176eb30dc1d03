#!/usr/bin/env bash
# A fleet returns, and a tag changes every 30 s meanwhile: first its simulator is killed and started anew, then policy-service.
#   deploy/bench/fleet-return.sh DEVICES [PORT_OFFSET] [simulator|policy]
# Prints how many devices are connected over time, the time until all are back, how long changes took to those that were connected. Ends with 1 and says why where
# that number falls, all are not back within 5 minutes, a change takes longer than 4 s (p99), or the last state is not right on each. Needs Linux. 100,000 devices take about ten minutes on a quiet machine with two cores. Data and logs are kept in the folder that it names.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/deploy/bench/common.sh"
build_benchmarks

devices=${1:?usage: fleet-return.sh DEVICES [PORT_OFFSET] [simulator|policy]}
offset=${2:-1500}
only=${3:-}
policy=http://127.0.0.1:$((8083 + offset))
agent_port=$((8084 + offset + 100))

fleet() {
  "$root/gnomon" fleet --policy-url "$policy" --discovery-url "http://127.0.0.1:$((8082 + offset))" --token-file "$work/data/admin.token" \
    --devices "$devices" --turn-on --pace paused --data "$work/fleet" --port "agent-sim=$agent_port" >>"$work/fleet.log" 2>&1 &
}

watch() {
  java -cp "$root/deploy/bench/target/classes:$root/deploy/bench/target/lib/*" io.gnomon.bench.FleetReturn \
    --policy-url "$policy" --policy-token "$work/data/admin.token" --agent-url "http://127.0.0.1:$agent_port" --agent-token "$work/fleet/admin.token" \
    --devices "$devices"
}

# The process that listens on that port.
listener() { ss -Hltnp "sport = :$1" | sed -n 's/.*pid=\([0-9]*\).*/\1/p' | head -n 1; }

# Starts a killed process again as it was, unless another process does within ten seconds.
again() {
  local port=$1 pid=$2
  tr '\0' '\n' <"/proc/$pid/environ" | grep -E '^(GNOMON|QUARKUS|KAFKA|JAVA|PATH|HOME)' >"$work/environment"
  mapfile -d '' -t command <"/proc/$pid/cmdline"
  local folder
  folder=$(readlink "/proc/$pid/cwd")
  kill -9 "$pid"
  for _ in $(seq 10); do
    sleep 1
    [ -z "$(listener "$port")" ] || return 0
  done
  (cd "$folder" && exec env $(cat "$work/environment") "${command[@]}") >>"$work/again.log" 2>&1 &
}

trap '"$root/gnomon" fleet stop --data "$work/fleet" >/dev/null 2>&1 || true; kill $(listener $agent_port) 2>/dev/null || true; kill $(listener $((8083 + offset))) 2>/dev/null || true; "$root/gnomon" down --data "$work/data" >/dev/null 2>&1 || true' EXIT

say "data and logs are in $work"
up "$work/up.log" --data "$work/data" --port-offset "$offset"

say "$devices devices enrol"
begin=$SECONDS
fleet
until [ "$(connected $agent_port "$work/fleet/admin.token" 2>/dev/null || true)" = "$devices" ]; do
  [ $((SECONDS - begin)) -lt 1800 ] || fail "not all devices are connected"
  sleep 2
done
say "all are connected after $((SECONDS - begin)) s"

failed=0
if [ "$only" != policy ]; then
  say "the simulator is killed and started anew"
  kill -9 "$(listener $agent_port)"
  sleep 2
  fleet
  watch || failed=1
fi
if [ "$only" != simulator ]; then
  say "policy-service is killed under the fleet"
  again $((8083 + offset)) "$(listener $((8083 + offset)))"
  watch || failed=1
fi
exit $failed
