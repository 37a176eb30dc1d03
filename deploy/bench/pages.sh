#!/usr/bin/env bash
# The figures of deploy/bench/RESULTS.md that a user of the console sees: how long lists take from a click, a key or a cold start until they are painted.
#   deploy/bench/pages.sh DATA_FOLDER [TIMES]
# Needs a Gnomon that runs on that data folder, such as reports.sh leaves with GNOMON_BENCH_KEEP=1, and Chromium.
# Opens each list TIMES (20) times in a new browser profile, after one time that is not counted; then goes through all pages of the catalog, and prints how many
# elements and how much memory the browser holds meanwhile.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/deploy/bench/common.sh"

data=${1:?usage: pages.sh DATA_FOLDER [TIMES]}
path=$work/class-path
cd "$root"
./mvnw -q -B -Dquick -Pbrowser -pl deploy/e2e -am test-compile dependency:build-classpath -Dmdep.outputFile="$path" -Dmdep.includeScope=test
link=$(./gnomon console --data "$data" | grep -o 'http[^ ]*')
java -cp "deploy/e2e/target/test-classes:$(cat "$path")" io.gnomon.e2e.browser.ConsoleSpeed "$link" "${2:-20}"
