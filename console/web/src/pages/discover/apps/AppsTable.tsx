import { NumberCell, OpenCell, TimeCell } from "../../../components/list/cells.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import { SelectCell } from "../../../components/many/SelectCell.tsx";
import type { Selection } from "../../../components/many/useSelection.ts";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { RiskScore } from "../../../components/RiskScore.tsx";
import { TagLabel } from "../../../components/TagLabel.tsx";
import { TrendMark } from "../../../components/TrendMark.tsx";
import { bytes, count } from "../../../format/format.ts";
import { dayOf } from "../../../format/zones.ts";
import { comparedDays } from "../../../queries/comparedDays.ts";
import type { DiscoveredApp, ReportSummary } from "../../../queries/reports.ts";
import { useCategories } from "../../../queries/settings.ts";
import { useNewApps, useTrends } from "../../../queries/trends.ts";
import { useMayChange } from "../../../shell/session.ts";
import { texts } from "../../../texts/texts.ts";
import { rangeOf } from "../../../url/range.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { AppActions } from "../../../components/tagging/AppActions.tsx";
import { type AppsState, hasOrder, sortOf } from "./appsSearch.ts";
import { newSince } from "./newSince.ts";
import type { TagRequest } from "../../../components/tagging/TagDialog.tsx";

const { measures } = texts;

/** The columns; those that the services can order by have the name of that order. */
const COLUMNS: Column<AppsState["sort"]>[] = [
  { label: measures.app, sort: "name", className: "gnomon-name" },
  { label: measures.category, className: "gnomon-kind" },
  { label: measures.score, sort: "score", className: "gnomon-number" },
  { label: measures.tag },
  {
    label: measures.traffic,
    sort: "traffic",
    className: "gnomon-number",
    help: texts.trends.newHelp,
  },
  { label: measures.uploads, sort: "uploads", className: "gnomon-number" },
  { label: measures.transactions, sort: "transactions", className: "gnomon-number" },
  { label: measures.users, sort: "users", className: "gnomon-number" },
  { label: measures.ipAddresses, sort: "ipAddresses", className: "gnomon-number" },
  { label: measures.devices, sort: "devices", className: "gnomon-number" },
  { label: measures.lastSeen, sort: "lastSeen" },
];

interface Props {
  report: ReportSummary | undefined;
  items: DiscoveredApp[];
  isStale: boolean;
  state: AppsState;
  zone: string;
  selection: Selection;
  onChange: ChangeSearch<AppsState>;
  onTag: (request: TagRequest) => void;
}

export function AppsTable(
  { report, items, isStale, state, zone, selection, onChange, onTag }: Props,
) {
  const mayChange = useMayChange();
  const { data: categories = [], isPending } = useCategories();
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  const range = rangeOf(state);
  const today = dayOf(new Date());
  const apps = items.map(({ app }) => app.id);
  const { data: changes } = useTrends(report?.id, comparedDays(report, range, today), apps);
  const { data: isNew } = useNewApps(report?.id, newSince(report, range, today), apps);
  return (
    <ListTable
      label={texts.apps.table}
      columns={COLUMNS.map(({ sort, ...column }) =>
        sort && hasOrder(sort, state.userGroup) ? { ...column, sort } : column
      )}
      isStale={isStale}
      sort={sortOf(state)}
      onSort={(sort) => onChange({ sort, cursor: "" })}
      hasActions={mayChange}
      selectAll={mayChange ? selection.ofPage(items.map(({ app }) => app)) : undefined}
    >
      <Tbody>
        {items.map((item) => (
          <Tr key={item.app.id} isRowSelected={item.app.id === state.app}>
            {mayChange && (
              <SelectCell
                name={item.app.name}
                isSelected={selection.has(item.app)}
                isStale={isStale}
                onToggle={() => selection.toggle(item.app)}
              />
            )}
            <OpenCell
              label={measures.app}
              name={item.app.name}
              onOpen={() => onChange({ app: item.app.id, usedBy: "" })}
            />
            <Td dataLabel={measures.category} modifier="truncate">
              {isPending ? "" : names.get(item.app.category ?? "") ?? item.app.category}
            </Td>
            <Td dataLabel={measures.score} className="gnomon-number">
              <RiskScore score={item.app.score} level={item.app.riskLevel} />
            </Td>
            <Td dataLabel={measures.tag}>
              <TagLabel tag={item.tag} />
            </Td>
            <NumberCell
              label={measures.traffic}
              value={bytes(item.trafficBytes)}
              mark={
                <TrendMark
                  isNew={isNew?.has(item.app.id) ?? false}
                  percent={changes?.get(item.app.id)}
                />
              }
            />
            <NumberCell label={measures.uploads} value={bytes(item.uploadedBytes)} />
            <NumberCell label={measures.transactions} value={count(item.transactions)} />
            <NumberCell label={measures.users} value={count(item.users)} />
            <NumberCell label={measures.ipAddresses} value={count(item.ipAddresses)} />
            <NumberCell label={measures.devices} value={count(item.devices)} />
            <TimeCell label={measures.lastSeen} at={item.lastSeenAt} zone={zone} />
            {mayChange && (
              <Td isActionCell>
                <AppActions app={item.app} tag={item.tag ?? "none"} onTag={onTag} />
              </Td>
            )}
          </Tr>
        ))}
      </Tbody>
    </ListTable>
  );
}
