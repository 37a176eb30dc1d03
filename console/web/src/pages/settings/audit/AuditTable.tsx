import { OpenCell, TimeCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import type { AuditEntry } from "../../../queries/audit.ts";
import { auditTexts as audit } from "../../../texts/audit.ts";
import { actionText, subjectText, whoText } from "./auditWords.ts";

const COLUMNS: Column[] = [
  { label: audit.at },
  { label: audit.action, className: "gnomon-name" },
  { label: audit.subject, className: "gnomon-name" },
  { label: audit.who, className: "gnomon-kind" },
  { label: audit.reason },
];

interface Props {
  items: AuditEntry[];
  isStale: boolean;
  open: string;
  zone: string;
  onOpen: (id: string) => void;
}

export function AuditTable({ items, isStale, open, zone, onOpen }: Props) {
  return (
    <ListTable label={audit.title} columns={COLUMNS} isStale={isStale}>
      <Tbody>
        {items.map((entry) => (
          <Tr key={entry.id} isRowSelected={entry.id === open}>
            <TimeCell label={audit.at} at={entry.at} zone={zone} />
            <OpenCell
              label={audit.action}
              name={actionText(entry.action)}
              onOpen={() => onOpen(entry.id)}
            />
            <Td dataLabel={audit.subject} modifier="truncate">
              <bdi>{subjectText(entry)}</bdi>
            </Td>
            <Td dataLabel={audit.who} modifier="truncate">
              <bdi>{whoText(entry)}</bdi>
            </Td>
            <Td dataLabel={audit.reason} modifier="truncate">
              <bdi>{entry.reason ?? ""}</bdi>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </ListTable>
  );
}
