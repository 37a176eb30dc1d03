#!/usr/bin/env bash
# The figures of deploy/bench/RESULTS.md: how long pages of a report of 90 days take, eight clients at once.
#   deploy/bench/reports.sh [ROWS] [PORT_OFFSET] [SECONDS] [APPS]
# Starts an installation in a new folder, copies ROWS (10000000) rows of made-up usage of 50,000 users with a device each and APPS (2000) apps into its
# database, waits until they are in memory, reads each kind of page for SECONDS (10) after a warm-up, and whole lists as files. Of the default size it takes about
# ten minutes and 4 GB of disk. With GNOMON_BENCH_KEEP=1 the folder's installation goes on; GNOMON_BENCH_DIR names the folder, and one that is filled is not filled again.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/deploy/bench/common.sh"
build_benchmarks

rows=${1:-10000000}
offset=${2:-1300}
seconds=${3:-10}
apps=${4:-2000}
data=$work/data

bench() {
  local name=$1
  shift
  java -cp "$root/deploy/bench/target/classes:$root/deploy/bench/target/lib/*" "io.gnomon.bench.reports.$name" "$@"
}

metric() { curl -sf -m 20 "http://127.0.0.1:$((9082 + offset))/q/metrics" | awk -v name="$1" '$1 == name { print $2 }'; }

down() { [ -n "${GNOMON_BENCH_KEEP:-}" ] || "$root/gnomon" down --data "$data" >/dev/null 2>&1 || true; }
trap down EXIT

say "data and logs are in $work"
up "$work/up.log" --data "$data" --port-offset "$offset"
if [ ! -e "$work/filled" ]; then
  bench UsageFill --jdbc-url "jdbc:postgresql://127.0.0.1:$((5442 + offset))/discovery" --password-file "$data/passwords.properties" --rows "$rows" --apps "$apps"
  touch "$work/filled"
fi
say "waiting until no more days are read into memory"
before=
until [ "$(metric gnomon_usage_cache_days)" = "$before" ]; do
  before=$(metric gnomon_usage_cache_days)
  curl -sf -m 120 -o /dev/null -H "Authorization: Bearer $(cat "$data/admin.token")" \
    "http://127.0.0.1:$((8082 + offset))/api/v1/reports/endpoint-users?days=90"
  sleep 10
done
say "$before days, $(metric gnomon_usage_cache_bytes) bytes in memory"
bench ReportLoad --url "http://127.0.0.1:$((8082 + offset))" --token-file "$data/admin.token" --seconds "$seconds"
say "files of whole lists"
bench ExportRun --url "http://127.0.0.1:$((8082 + offset))" --token-file "$data/admin.token"
