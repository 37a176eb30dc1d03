#!/usr/bin/env bash
# Data that an older checkout wrote opens in this one, and the ledger balances across the upgrade; then processes of
# this one take the place of those of the older one while a fleet works:
#   deploy/e2e/upgrade.sh FOLDER_OF_THE_OLDER_CHECKOUT [PORT_OFFSET]
# Both checkouts are built when they are not. Takes about eight minutes; a JDK, curl and a shell are enough. A checkout
# from before December 2026 needs QUARKUS_FLYWAY_IGNORE_MIGRATION_PATTERNS='*:future,*:missing' in the environment.
set -euo pipefail

old=$(cd "${1:?usage: upgrade.sh FOLDER_OF_THE_OLDER_CHECKOUT [PORT_OFFSET]}" && pwd)
new=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
offset=${2:-1300}
work=$(mktemp -d)
data=$work/data
running=

say() { echo "== $*"; }

fail() {
  echo "upgrade: $*" >&2
  echo "upgrade: data and logs are in $work" >&2
  exit 1
}

gnomon() {
  local root=$1
  shift
  "$root/gnomon" "$@" --data "$data" --port-offset "$offset"
}

start() {
  gnomon "$1" up >"$work/$2.log" 2>&1 &
  local launcher=$!
  running=$1
  until grep -q 'Everything is ready' "$work/$2.log"; do
    kill -0 $launcher 2>/dev/null || fail "$2 did not start: $(tail -n 3 "$work/$2.log")"
    sleep 1
  done
}

stop() {
  gnomon "$running" down
  running=
}

trap '[ -z "$running" ] || gnomon "$running" down >/dev/null 2>&1 || true' EXIT

# Any service, by the front door; the token is not among the arguments, which other users of the machine can read.
api() {
  curl -sS --fail-with-body -H @- -H 'Content-Type: application/json' "http://127.0.0.1:$((8080 + offset))$1" "${@:2}" \
    <<<"Authorization: Bearer $(cat "$data/admin.token")"
}

post() { api "$1" -d "$2" >/dev/null || fail "refused: POST $1"; }
put() { api "$1" -X PUT -d "$2" >/dev/null || fail "refused: PUT $1"; }

# What administrators make by hand in each service.
make() {
  put /api/v1/app-tags/mega '{"tag": "unsanctioned", "reason": "kept across the upgrade"}'
  post /api/v1/custom-apps '{"id": "custom-payroll", "name": "Payroll", "category": "accounting-and-finance", "domains": ["payroll.example.com"]}'
  put /api/v1/apps/dropbox/corrections '{"vendor": "Kept, Inc.", "reason": "kept across the upgrade"}'
  put /api/v1/apps/box/score-override '{"score": 4.5, "reason": "kept across the upgrade"}'
  post /api/v1/apps/dropbox/notes '{"text": "kept across the upgrade"}'
  post /api/v1/app-queries '{"name": "Kept", "parameters": {"q": ["box"]}}'
  post /api/v1/people '{"displayName": "Kept Person", "mail": "kept@corp.example"}'
  post /api/v1/ip-range-labels '{"range": "192.0.2.0/24", "label": "Kept"}'
  post /api/v1/privacy/exclusions '{"kind": "user", "value": "kept@corp.example", "reason": "kept across the upgrade"}'
}

# Rows of a list whose order and new fields may differ between two versions.
ids() {
  echo "$1"
  api "$1" | { grep -o '"\(id\|appId\|name\|displayName\|vendor\|reason\|text\|label\|range\|value\)" *: *"[^"]*"' || true; } | tr -d ' ' | sort
}

lists() {
  ids '/api/v1/custom-apps?limit=500'
  ids '/api/v1/apps/dropbox/corrections'
  ids '/api/v1/apps/box/score-override'
  ids '/api/v1/apps/dropbox/notes?limit=500'
  ids '/api/v1/app-queries'
  ids '/api/v1/people?limit=500'
  ids '/api/v1/ip-range-labels?limit=500'
  ids '/api/v1/privacy/exclusions?limit=500'
  ids '/api/v1/data-sources?limit=500'
  ids '/api/v1/app-tags?limit=500'
  ids '/api/v1/device-groups?limit=500'
  ids '/api/v1/scoped-profiles?limit=500'
  ids '/api/v1/indicators?limit=500'
  ids '/api/v1/devices?limit=500'
  ids '/api/v1/alerts?limit=500'
}

verify() { gnomon "$1" verify-ledger || fail "the ledger of $2 does not balance"; }

say "The version in $old writes data"
start "$old" old
gnomon "$old" demo --devices 90 >"$work/demo.log" || fail "the demo of the old version failed"
make
gnomon "$old" fleet --devices 120 --pace 3000/min --for 20s >"$work/old-fleet.log"
verify "$old" "the old version"
lists >"$work/before"
stop

say "This version opens it"
start "$new" new
gnomon "$new" status || true # It says who is slow to answer; the lists below must come all the same.
lists >"$work/after"
diff "$work/before" "$work/after" || fail "something is not what it was"
echo "$(wc -l <"$work/after") ids, names and texts are the same"
verify "$new" "what the old version wrote"

say "This version goes on with it"
gnomon "$new" fleet --devices 150 --pace 3000/min --for 20s >"$work/new-fleet.log"
verify "$new" "both versions"
stop
rm -rf "$work"
say "Everything that was written before the upgrade is there, and the ledger balances across it"

say "Both versions serve side by side"
cd "$new"
./mvnw -B -ntp -q -Dquick -pl deploy/e2e -am verify -Dit.test=RollingUpgradeIT -Dgnomon.upgrade.from="$old" \
  -Dtest=NoUnitTest -Dsurefire.failIfNoSpecifiedTests=false
say "Processes of this version took the place of the others under load, and nothing was lost"
