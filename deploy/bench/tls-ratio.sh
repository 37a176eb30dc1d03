#!/usr/bin/env bash
# What TLS on every connection costs: the same work in cleartext and with it, each in an installation of its own.
#   deploy/bench/tls-ratio.sh [DEVICES] [VISITS] [PORT_OFFSET]
# Prints how many visits per second are reported (EQUAL by the ledger, or it fails), what CPU time all processes took for them, and how long a tag takes to be
# enforced, as ratios. Needs Linux and a quiet machine; the defaults take about six minutes on two cores. Data and logs are kept in the folder that it names.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/deploy/bench/common.sh"

devices=${1:-1000}
visits=${2:-3000000}
offset=${3:-1600}
tags=20
apps=(dropbox box wetransfer mega mediafire pcloud slack trello asana notion miro canva airtable evernote zoom discord telegram signal reddit pinterest)

gnomon() { "$root/gnomon" "$@" --data "$data"; }

policy() { curl -sf -m 60 "${trust[@]}" -H "Authorization: Bearer $(cat "$data/admin.token")" -H 'Content-Type: application/json' "$@"; }

# The seconds that all processes of the installation have computed.
cpu() { cpu_by_part "$data" | awk '{ sum += $2 } END { print sum }'; }

stop() { [ -z "${data:-}" ] || gnomon down >/dev/null 2>&1 || true; }
trap stop EXIT

# Milliseconds from a tag until 99 % of all devices enforce it: the median of several tags.
enforced() {
  local app revision rollout
  for app in "${apps[@]:0:$tags}"; do
    revision=$(policy -X PUT -d '{"tag":"unsanctioned","reason":"benchmark"}' "$url/api/v1/app-tags/$app" | field revision) || continue
    for _ in $(seq 60); do
      sleep 1
      rollout=$(policy "$url/api/v1/feed/revisions/$revision/rollout")
      [ "$(field enforced <<<"$rollout")" -lt "$devices" ] || break
    done
    field p99Millis <<<"$rollout"
  done | sort -n | awk '{ all[NR] = $1 } END { if (NR == 0) exit 1; print all[int((NR + 1) / 2)] }'
}

# One installation; leaves rate, CPU seconds and milliseconds in the variables of that name.
measure() {
  local name=$1 scheme=$2 start used
  data=$work/$name
  shift 2
  up "$work/$name.log" "$@" --data "$data" --port-offset "$offset"
  url=$scheme://127.0.0.1:$((8083 + offset))
  trust=()
  [ "$scheme" = http ] || trust=(--cacert "$data/tls/ca.crt")
  gnomon fleet --devices "$devices" --turn-on --pace paused --for 5s >"$work/$name-fleet.log"
  used=$(cpu)
  start=$(date +%s%N)
  gnomon fleet --devices "$devices" --run 5d --rate 1000000/s --visits "$visits" >>"$work/$name-fleet.log"
  rate=$((visits * 1000 / (($(date +%s%N) - start) / 1000000)))
  gnomon verify-ledger >>"$work/$name-fleet.log" || fail "the ledger of $name does not balance"
  cpu=$(($(cpu) - used))
  millis=$(enforced) || fail "no tag was set"
  stop
  wait $launcher || true
}

ratio() { awk "BEGIN { printf \"%-36s %10d %10d %8.2f\n\", \"$1\", $2, $3, $3 / $2 }"; }

say "data and logs are in $work"
measure cleartext http
plain=("$rate" "$cpu" "$millis")
measure tls https --tls
printf '%-36s %10s %10s %8s\n' "" cleartext TLS ratio
ratio "visits reported per second" "${plain[0]}" "$rate"
ratio "CPU seconds for them" "${plain[1]}" "$cpu"
ratio "tag to 99 % enforced, median, ms" "${plain[2]}" "$millis"
