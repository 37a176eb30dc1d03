import { Label } from "@patternfly/react-core";
import { Tbody, Td, Tr } from "@patternfly/react-table";
import { NumberCell, OpenCell, TimeCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { count } from "../../../format/format.ts";
import type { Alert } from "../../../queries/alerts.ts";
import { texts } from "../../../texts/texts.ts";
import { SeverityLabel } from "./SeverityLabel.tsx";

const { alerts } = texts;

const COLUMNS: Column[] = [
  { label: texts.measures.app, className: "gnomon-kind" },
  { label: alerts.attempt },
  { label: alerts.severity },
  { label: alerts.user, className: "gnomon-name" },
  { label: alerts.device, className: "gnomon-kind" },
  { label: alerts.count, className: "gnomon-number" },
  { label: alerts.last },
  { label: alerts.status },
  { label: alerts.assigned },
];

interface Props {
  items: Alert[];
  isStale: boolean;
  zone: string;
  open: string;
  onOpen: (id: string) => void;
}

export function AlertsTable({ items, isStale, zone, open, onOpen }: Props) {
  return (
    <ListTable label={alerts.table} columns={COLUMNS} isStale={isStale}>
      <Tbody>
        {items.map((alert) => (
          <Tr key={alert.id} isRowSelected={alert.id === open}>
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
