import { Button, Label } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { count, fullTime, time } from "../../../format/format.ts";
import type { Alert } from "../../../queries/alerts.ts";
import { texts } from "../../../texts/texts.ts";
import { SeverityLabel } from "./SeverityLabel.tsx";

const { alerts } = texts;

interface Props {
  items: Alert[];
  isStale: boolean;
  zone: string;
  open: string;
  onOpen: (id: string) => void;
}

export function AlertsTable({ items, isStale, zone, open, onOpen }: Props) {
  return (
    <div className="gnomon-scroll" tabIndex={0} role="region" aria-label={alerts.table}>
      <Table
        aria-label={alerts.table}
        variant="compact"
        isStickyHeader
        className={isStale ? "gnomon-stale" : undefined}
      >
        <Thead>
          <Tr>
            <Th className="gnomon-kind">{texts.measures.app}</Th>
            <Th>{alerts.attempt}</Th>
            <Th>{alerts.severity}</Th>
            <Th className="gnomon-name">{alerts.user}</Th>
            <Th className="gnomon-kind">{alerts.device}</Th>
            <Th className="gnomon-number">{alerts.count}</Th>
            <Th>{alerts.last}</Th>
            <Th>{alerts.status}</Th>
            <Th>{alerts.assigned}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {items.map((alert) => (
            <Tr key={alert.id} isRowSelected={alert.id === open}>
              <Td dataLabel={texts.measures.app} className="gnomon-link" title={alert.title}>
                <Button variant="link" isInline onClick={() => onOpen(alert.id)}>
                  <bdi>{alert.app?.name ?? alert.host}</bdi>
                </Button>
              </Td>
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
              <Td dataLabel={alerts.count} className="gnomon-number">{count(alert.count)}</Td>
              <Td
                dataLabel={alerts.last}
                modifier="nowrap"
                title={fullTime(alert.lastEventAt, zone)}
              >
                {time(alert.lastEventAt, zone)}
              </Td>
              <Td dataLabel={alerts.status}>
                <Label isCompact variant={alert.status === "New" ? "filled" : "outline"}>
                  {alerts.statuses[alert.status]}
                </Label>
              </Td>
              <Td dataLabel={alerts.assigned} modifier="truncate">{alert.assignedTo ?? ""}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
