import { Button } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { RiskScore } from "../../../components/RiskScore.tsx";
import { ariaSort, SortButton } from "../../../components/SortButton.tsx";
import { TagLabel } from "../../../components/TagLabel.tsx";
import { bytes, count, fullTime, time } from "../../../format/format.ts";
import type { DiscoveredApp } from "../../../queries/reports.ts";
import { useCategories } from "../../../queries/settings.ts";
import { useMayChange } from "../../../shell/session.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { AppActions } from "./AppActions.tsx";
import type { AppsState } from "./appsSearch.ts";
import type { TagRequest } from "./TagDialog.tsx";

const { measures } = texts;

/** The columns; those that the services can order by have the name of that order. */
const COLUMNS: Column[] = [
  { label: measures.app, sort: "name", className: "gnomon-name" },
  { label: measures.category, className: "gnomon-kind" },
  { label: measures.score, sort: "score", isNumber: true },
  { label: measures.tag },
  { label: measures.traffic, sort: "traffic", isNumber: true },
  { label: measures.uploads, sort: "uploads", isNumber: true },
  { label: measures.transactions, sort: "transactions", isNumber: true },
  { label: measures.users, sort: "users", isNumber: true },
  { label: measures.ipAddresses, isNumber: true },
  { label: measures.devices, isNumber: true },
  { label: measures.lastSeen, sort: "lastSeen" },
];

interface Column {
  label: string;
  sort?: AppsState["sort"];
  isNumber?: boolean;
  className?: string;
}

interface Props {
  items: DiscoveredApp[];
  isStale: boolean;
  state: AppsState;
  zone: string;
  onChange: ChangeSearch<AppsState>;
  onTag: (request: TagRequest) => void;
}

export function AppsTable({ items, isStale, state, zone, onChange, onTag }: Props) {
  const mayChange = useMayChange();
  const { data: categories = [], isPending } = useCategories();
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  return (
    <div className="gnomon-scroll" tabIndex={0} role="region" aria-label={texts.apps.table}>
      <Table
        aria-label={texts.apps.table}
        variant="compact"
        isStickyHeader
        className={isStale ? "gnomon-stale" : undefined}
      >
        <Thead>
          <Tr>
            {COLUMNS.map(({ label, sort, isNumber, className }) => (
              <Th
                key={label}
                modifier="nowrap"
                className={isNumber ? "gnomon-number" : className}
                aria-sort={ariaSort(sort === state.sort, sort === "name")}
              >
                {sort
                  ? (
                    <SortButton
                      label={label}
                      isCurrent={sort === state.sort}
                      isAscending={sort === "name"}
                      onSort={() => onChange({ sort, cursor: "" })}
                    />
                  )
                  : label}
              </Th>
            ))}
            {mayChange && <Th screenReaderText={texts.common.actions} />}
          </Tr>
        </Thead>
        <Tbody>
          {items.map((item) => (
            <Tr key={item.app.id} isRowSelected={item.app.id === state.app}>
              <Td dataLabel={measures.app} className="gnomon-link" title={item.app.name}>
                <Button variant="link" isInline onClick={() => onChange({ app: item.app.id })}>
                  <bdi>{item.app.name}</bdi>
                </Button>
              </Td>
              <Td dataLabel={measures.category} modifier="truncate">
                {isPending ? "" : names.get(item.app.category ?? "") ?? item.app.category}
              </Td>
              <Td dataLabel={measures.score} className="gnomon-number">
                <RiskScore score={item.app.score} level={item.app.riskLevel} />
              </Td>
              <Td dataLabel={measures.tag}>
                <TagLabel tag={item.tag} />
              </Td>
              <Td dataLabel={measures.traffic} className="gnomon-number">
                {bytes(item.trafficBytes)}
              </Td>
              <Td dataLabel={measures.uploads} className="gnomon-number">
                {bytes(item.uploadedBytes)}
              </Td>
              <Td dataLabel={measures.transactions} className="gnomon-number">
                {count(item.transactions)}
              </Td>
              <Td dataLabel={measures.users} className="gnomon-number">{count(item.users)}</Td>
              <Td dataLabel={measures.ipAddresses} className="gnomon-number">
                {count(item.ipAddresses)}
              </Td>
              <Td dataLabel={measures.devices} className="gnomon-number">{count(item.devices)}</Td>
              <Td
                dataLabel={measures.lastSeen}
                modifier="nowrap"
                title={item.lastSeenAt && fullTime(item.lastSeenAt, zone)}
              >
                {time(item.lastSeenAt, zone)}
              </Td>
              {mayChange && (
                <Td isActionCell>
                  <AppActions app={item.app} tag={item.tag} onTag={onTag} />
                </Td>
              )}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
