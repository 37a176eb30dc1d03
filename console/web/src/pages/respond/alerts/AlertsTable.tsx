import { Label } from "@patternfly/react-core";
import { NumberCell, OpenCell, TimeCell } from "../../../components/list/cells.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import { SelectCell } from "../../../components/many/SelectCell.tsx";
import type { Selection } from "../../../components/many/useSelection.ts";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { SeverityLabel } from "../../../components/SeverityLabel.tsx";
import { count } from "../../../format/format.ts";
import type { Alert, AlertSort } from "../../../queries/alerts.ts";
import { useMayChange } from "../../../shell/session.ts";
import { texts } from "../../../texts/texts.ts";
import { choiceOf, nameOf } from "./alertChoice.ts";

const { alerts } = texts;

const COLUMNS: Column<AlertSort>[] = [
  { label: texts.measures.app, className: "gnomon-kind" },
  { label: alerts.attempt },
  { label: alerts.severity, sort: "severity" },
  { label: alerts.user, className: "gnomon-name" },
  { label: alerts.device, className: "gnomon-kind" },
  { label: alerts.count, sort: "attempts", className: "gnomon-number" },
  { label: alerts.last, sort: "lastAttempt" },
  { label: alerts.status },
  { label: alerts.assigned },
];

interface Props {
  items: Alert[];
  isStale: boolean;
  zone: string;
  open: string;
  sort: AlertSort;
  selection: Selection;
  onOpen: (id: string) => void;
  onSort: (sort: AlertSort) => void;
}

export function AlertsTable(
  { items, isStale, zone, open, sort, selection, onOpen, onSort }: Props,
) {
  const mayChange = useMayChange();
  return (
    <ListTable
      label={alerts.table}
      columns={COLUMNS}
      isStale={isStale}
      sort={sort}
      onSort={onSort}
      selectAll={mayChange ? selection.ofPage(items.map(choiceOf)) : undefined}
    >
      <Tbody>
        {items.map((alert) => (
          <Tr key={alert.id} isRowSelected={alert.id === open}>
            {mayChange && (
              <SelectCell
                name={nameOf(alert)}
                isSelected={selection.has(choiceOf(alert))}
                isStale={isStale}
                onToggle={() => selection.toggle(choiceOf(alert))}
              />
            )}
            <OpenCell
              label={texts.measures.app}
              name={alert.app?.name ?? alert.host}
              title={alert.title}
              onOpen={() => onOpen(alert.id)}
            />
            <Td dataLabel={alerts.attempt}>{alerts.attempts[alert.attempt]}</Td>
            <Td dataLabel={alerts.severity}>
              <SeverityLabel severity={alert.severity} />
            </Td>
            <Td dataLabel={alerts.user} modifier="truncate">
              <bdi>{alert.user ?? texts.nothing}</bdi>
            </Td>
            <Td dataLabel={alerts.device} modifier="truncate">
              <bdi>{alert.device.name}</bdi>
            </Td>
            <NumberCell label={alerts.count} value={count(alert.count)} />
            <TimeCell label={alerts.last} at={alert.lastEventAt} zone={zone} />
            <Td dataLabel={alerts.status}>
              <Label isCompact variant={alert.status === "New" ? "filled" : "outline"}>
                {alerts.statuses[alert.status]}
              </Label>
            </Td>
            <Td dataLabel={alerts.assigned} modifier="truncate">{alert.assignedTo ?? ""}</Td>
          </Tr>
        ))}
      </Tbody>
    </ListTable>
  );
}
