#!/usr/bin/env bash
# What telemetry costs: a fleet sends as fast as it is let.
#   deploy/bench/telemetry.sh [DEVICES] [RATE] [VISITS] [PORT_OFFSET] [READERS]
# Asks for RATE transactions a second of all devices together until VISITS were made. Prints how many were accepted a second, how long after the last one the
# report had all of them (EQUAL by the ledger, or it fails), and for a million: the CPU time of each part, and what Kafka and PostgreSQL keep. With READERS (0) it
# makes them five times: to get warm, alone, while so many clients read all pages of the report, each as soon as it has its last answer, and the last two again.
# Needs Linux and a quiet machine; the defaults take about five minutes on two cores. Data and logs are kept in the folder that it names.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/deploy/bench/common.sh"
build_benchmarks

devices=${1:-1000}
rate=${2:-80000}
visits=${3:-8000000}
offset=${4:-1800}
readers=${5:-0}
data=$work/data

gnomon() { "$root/gnomon" "$@" --data "$data"; }

kafka_bytes() { du -sb "$data/kafka" | cut -f 1; }

# Tables and indexes of all services, without the log.
postgres_bytes() { du -sb "$data/postgres/pg17/base" | cut -f 1; }

stop() {
  kill $(jobs -p) 2>/dev/null || true
  gnomon down >/dev/null 2>&1 || true
}
trap stop EXIT

say "data and logs are in $work"
up "$work/up.log" --data "$data" --port-offset "$offset"
gnomon fleet --devices "$devices" --turn-on --pace paused --for 5s >"$work/fleet.log"

# All pages, one kind after the other, until it is stopped. Clients have no machine of their own here, so they are to take as little of this one as they can.
read_pages() {
  while true; do
    java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx64m -cp "$root/deploy/bench/target/classes:$root/deploy/bench/target/lib/*" \
      io.gnomon.bench.reports.ReportLoad --url "http://127.0.0.1:$((8082 + offset))" --token-file "$data/admin.token" --clients "$readers" \
      --days 7 --warm-up 0 --seconds 5
  done >>"$work/readers.log" 2>&1
}

# The seconds that each part has computed, and the clients that read.
cpu() {
  local ended
  cpu_by_part "$data"
  if [ -n "$reading" ]; then
    ended=$(awk '{ print ($16 + $17) / 100 }' "/proc/$reading/stat")
    ps -o cputimes= --pid "$reading" --ppid "$reading" | awk -v ended="$ended" '{ sum += $1 } END { print "readers", sum + ended }'
  fi
}

sent=0
reading=

# Makes VISITS and says what that took: round NAME.
round() {
  local begin accepted counted kafka postgres part
  cpu >"$work/before.txt"
  kafka=$(kafka_bytes)
  postgres=$(postgres_bytes)
  begin=$(date +%s)
  gnomon fleet --run 5d --rate "$rate/s" --visits "$visits" >>"$work/fleet.log" 2>&1 || fail "$(tail -n 5 "$work/fleet.log")"
  accepted=$(date +%s)
  sent=$((sent + visits))
  await_report $((8082 + offset)) "$data/admin.token" "$sent"
  counted=$(date +%s)
  cpu >"$work/after.txt"
  kafka=$(($(kafka_bytes) - kafka))
  postgres=$(($(postgres_bytes) - postgres))

  say "$1: $visits of $devices devices: $((visits / (accepted - begin))) a second accepted, $((visits / (counted - begin))) in the report, $((counted - accepted)) s after the last one"
  say "for a million transactions:"
  join <(sort "$work/before.txt") <(sort "$work/after.txt") |
    awk -v visits="$visits" '{ printf "%-20s %6.1f s of CPU time\n", $1, ($3 - $2) / visits * 1e6 }'
  for part in kafka postgres; do
    awk -v part="$part" -v bytes="${!part}" -v visits="$visits" 'BEGIN { printf "%-20s %6.1f MB kept\n", part, bytes / visits }'
  done
}

round alone
if [ "$readers" != 0 ]; then
  for each in 1 2; do
    round "alone, warm"
    read_pages &
    reading=$!
    round "beside $readers readers"
    clients=$(pgrep -P $reading || true)
    kill $reading $clients 2>/dev/null || true
    wait $reading 2>/dev/null || true
    reading=
  done
fi
gnomon verify-ledger >>"$work/fleet.log" || fail "the ledger does not balance"
say "EQUAL"
