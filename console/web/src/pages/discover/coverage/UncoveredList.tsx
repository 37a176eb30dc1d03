import type { UseQueryResult } from "@tanstack/react-query";
import { LinkCell, NumberCell, TextCell, TimeCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Tr } from "../../../components/list/Table.tsx";
import { bytes, count } from "../../../format/format.ts";
import { actorExportUrl, actorOf, type ActorUsage, useActors } from "../../../queries/actors.ts";
import type { Coverage } from "../../../queries/coverage.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { coverageTexts as words } from "../../../texts/coverage.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { LOGS, usagePath } from "./coverageFacts.ts";
import { CoverageList } from "./CoverageList.tsx";
import {
  type CoverageState,
  filterOf,
  ORDER,
  queryOf,
  type UncoveredKind,
} from "./coverageSearch.ts";

const { measures } = texts;
const { range } = words["ip-addresses"];

const NUMBERS: Column[] = [
  { label: measures.traffic, className: "gnomon-number" },
  { label: measures.uploads, className: "gnomon-number" },
  { label: measures.transactions, className: "gnomon-number" },
  { label: measures.firstSeen },
  { label: measures.lastSeen },
];

const COLUMNS: Record<UncoveredKind, Column[]> = {
  users: [{ label: words.users.name, className: "gnomon-name" }, ...NUMBERS],
  "ip-addresses": [
    { label: words["ip-addresses"].name, className: "gnomon-name" },
    { label: range, className: "gnomon-kind" },
    ...NUMBERS,
  ],
};

const idOf = (usage: ActorUsage) => actorOf(usage).id;

interface Props {
  kind: UncoveredKind;
  state: CoverageState;
  coverage: UseQueryResult<Coverage>;
  onChange: ChangeSearch<CoverageState>;
}

/** Who appears in logs and in nothing that devices report, the largest traffic first. */
export function UncoveredList({ kind, state, coverage, onChange }: Props) {
  const query = useActors(kind, LOGS, queryOf(state));
  const zone = useTimeZone();
  const { name, tab } = words[kind];
  return (
    <CoverageList
      search={texts.actors[kind].search}
      state={state}
      onChange={onChange}
      exportUrl={actorExportUrl(kind, LOGS, filterOf(state), ORDER)}
      coverage={coverage}
      query={query}
      idOf={idOf}
    >
      {(rows, isStale) => (
        <ListTable label={tab} columns={COLUMNS[kind]} isStale={isStale}>
          <Tbody>
            {rows.map((row) => {
              const actor = actorOf(row);
              return (
                <Tr key={actor.id}>
                  <LinkCell
                    label={name}
                    name={actor.name}
                    to={usagePath(kind, actor, state.days)}
                  />
                  {kind === "ip-addresses" && <TextCell label={range} text={actor.label} />}
                  <NumberCell label={measures.traffic} value={bytes(row.trafficBytes)} />
                  <NumberCell label={measures.uploads} value={bytes(row.uploadedBytes)} />
                  <NumberCell label={measures.transactions} value={count(row.transactions)} />
                  <TimeCell label={measures.firstSeen} at={row.firstSeenAt} zone={zone} />
                  <TimeCell label={measures.lastSeen} at={row.lastSeenAt} zone={zone} />
                </Tr>
              );
            })}
          </Tbody>
        </ListTable>
      )}
    </CoverageList>
  );
}
