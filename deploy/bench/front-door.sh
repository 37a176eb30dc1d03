#!/usr/bin/env bash
# What the front door costs beside the streams of a fleet, and beside an upload and open pages too.
#   deploy/bench/front-door.sh [DEVICES] [UPLOAD_BYTES] [BROWSERS] [PORT_OFFSET]
# Connects DEVICES (1000) devices through the front door, and prints how long a request takes with it and without, and what memory it has: at first so, then
# while a log of UPLOAD_BYTES (5000000000) is uploaded through it and BROWSERS (100) pages are open. Needs Linux and a quiet machine; takes a few minutes on two
# cores. Data and logs are kept in the folder that it names.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/deploy/bench/common.sh"
build_benchmarks

devices=${1:-1000}
upload=${2:-5000000000}
browsers=${3:-100}
offset=${4:-1900}
data=$work/data

door=http://127.0.0.1:$((8080 + offset))
agent_port=$((8084 + offset + 100))

stop() {
  kill $(jobs -p) 2>/dev/null || true
  wait
}
trap stop EXIT

say "data and logs are in $work"
up "$work/first.log" --data "$data" --port-offset "$offset"
# The first start after a build writes class archives, which takes memory that later ones do not.
"$root/gnomon" down --data "$data" >/dev/null
up "$work/up.log" --data "$data" --port-offset "$offset"
"$root/gnomon" fleet --policy-url "$door" --discovery-url "$door" --token-file "$data/admin.token" --devices "$devices" --turn-on --pace paused \
  --data "$work/fleet" --port "agent-sim=$agent_port" >"$work/fleet.log" 2>&1 &
until [ "$(connected "$agent_port" "$work/fleet/admin.token" 2>/dev/null || true)" = "$devices" ]; do sleep 1; done

bench() {
  local name=$1
  shift
  java -cp "$root/deploy/bench/target/classes:$root/deploy/bench/target/lib/*" "io.gnomon.bench.$name" --door "$door" --token-file "$data/admin.token" "$@"
}
memory() { awk '/^Pss:/ { print int($2 / 1024) }' "/proc/$pid/smaps_rollup"; }

pid=$("$root/gnomon" status --data "$data" | awk '$1 == "console" { print $3 }')
say "$devices devices are connected through the front door"
bench FrontDoorLatency --service "http://127.0.0.1:$((8081 + offset))"
say "memory of the front door: $(memory) MB"

line="$(date +%s).120 98 10.0.0.7 TCP_TUNNEL/200 5300 CONNECT www.dropbox.com:443 ada HIER_DIRECT/203.0.113.9 -"
viewers=()
for each in 1 2 3 4 5 6 7 8; do
  "$root/gnomon" token --keys "$data/keys" --role viewer --subject "viewer-$each" --out "$work/viewer-$each.token"
  viewers+=(--token-file "$work/viewer-$each.token")
done
crowd() {
  exec java -cp "$root/deploy/bench/target/classes:$root/deploy/bench/target/lib/*" io.gnomon.bench.ConsoleCrowd --door "$door" --browsers "$browsers" "${viewers[@]}"
}
crowd >"$work/crowd.log" 2>&1 &
(yes "$line" || true) | head -c "$upload" |
  curl -sS -T - -X POST -H "Authorization: Bearer $(cat "$data/admin.token")" -H 'Content-Type: application/octet-stream' -w '\n%{http_code} after %{time_total} s\n' \
    "$door/api/v1/reports/snapshots" >"$work/upload.log" 2>&1 &
uploading=$!
say "the same while $upload bytes are uploaded and $browsers pages are open"
bench FrontDoorLatency --service "http://127.0.0.1:$((8081 + offset))"
say "memory of the front door: $(memory) MB"
kill -0 $uploading 2>/dev/null && say "the upload goes on" || true
wait $uploading
say "the upload: $(tail -n 1 "$work/upload.log"); memory of the front door: $(memory) MB"
say "pages: $(tail -n 1 "$work/crowd.log"); devices connected: $(connected "$agent_port" "$work/fleet/admin.token")"
