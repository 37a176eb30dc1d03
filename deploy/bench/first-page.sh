#!/usr/bin/env bash
# How long it takes from a clone to a page that can be used.
#   deploy/bench/first-page.sh [PORT_OFFSET]
# Clones what is committed here into a new folder, starts it there, and prints after how many seconds the clone, the front door, the reports and the catalog were
# there. What Maven and npm have downloaded before is used: the second run says what warm repositories take. Needs a quiet machine; data and logs are kept in the
# folder that it names.
set -euo pipefail

source=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$source/deploy/bench/common.sh"

offset=${1:-2300}
root=$work/clone
data=$work/data
door=http://127.0.0.1:$((8080 + offset))

stop() {
  [ ! -x "$root/gnomon" ] || "$root/gnomon" down --data "$data" >/dev/null 2>&1 || true
  wait
}
trap stop EXIT

reached() { say "$1 after $((SECONDS - start)) s"; }

# Asks until that path of the front door answers well: await_answer PATH.
await_answer() {
  until curl -sf -m 5 -o /dev/null -H "Authorization: Bearer $(cat "$data/admin.token" 2>/dev/null)" "$door$1"; do
    kill -0 $launcher 2>/dev/null || fail "it did not start: $(tail -n 3 "$work/up.log")"
    sleep 0.2
  done
}

say "data and logs are in $work"
start=$SECONDS
git clone -q "$source" "$root"
reached "the clone is there"
"$root/gnomon" up --data "$data" --port-offset "$offset" >"$work/up.log" 2>&1 &
launcher=$!
await_answer /console/
reached "the front door shows what starts"
await_answer /api/v1/reports
reached "reports answer"
await_answer '/api/v1/apps?limit=1'
reached "apps of the catalog answer: the page can be used"
until grep -q 'Everything is ready' "$work/up.log"; do sleep 0.2; done
reached "everything is ready"
