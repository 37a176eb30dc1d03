#!/usr/bin/env bash
# The figures of deploy/bench/RESULTS.md: first import, lists, app pages and look-ups under load, another weight until it is published.
#   deploy/bench/catalog.sh [APPS] [PORT_OFFSET]
# Starts an installation three times, in a new folder: the first start imports the catalog, then a feed of APPS (10000) made-up apps is applied; the third has all
# of it loaded. Takes about five minutes on a quiet machine with two cores. Data and logs are kept in the folder that it names.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/deploy/bench/common.sh"
build_benchmarks

apps=${1:-10000}
offset=${2:-1200}
data=$work/data

bench() {
  local name=$1
  shift
  java -cp "$root/deploy/bench/target/classes:$root/deploy/bench/target/lib/*" "io.gnomon.bench.catalog.$name" --url "http://127.0.0.1:$((8081 + offset))" \
    --token-file "$data/admin.token" "$@"
}

down() { "$root/gnomon" down --data "$data" >/dev/null 2>&1 || true; }
trap down EXIT

say "data and logs are in $work"
for start in 1 2 3; do
  begin=$(date +%s%N)
  up "$work/up$start.log" --data "$data" --port-offset "$offset"
  say "start $start: everything is ready after $((($(date +%s%N) - begin) / 1000000)) ms"
  if [ $start = 1 ]; then
    bench CatalogFill --apps "$apps"
  fi
  if [ $start != 3 ]; then
    begin=$(date +%s%N)
    down
    say "stopped within $((($(date +%s%N) - begin) / 1000000)) ms"
  fi
done
grep -h 'imported within' "$data/logs/catalog-service.log" | sed 's/^/== /'

(
  umask 077
  printf 'security.protocol=SASL_PLAINTEXT\nsasl.mechanism=SCRAM-SHA-512\nsasl.jaas.config=%s required username="gnomon" password="%s";\n' \
    org.apache.kafka.common.security.scram.ScramLoginModule "$(sed -n 's/^kafka=//p' "$data/passwords.properties")" >"$work/kafka.properties"
)
say "100 requests a second"
bench CatalogLoad
for again in 1 2 3; do
  say "a weight is changed, $again"
  bench Rescore --kafka "127.0.0.1:$((9192 + offset))" --client-config "$work/kafka.properties"
done
