import { OpenCell, TextCell, TimeCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import { SeverityLabel } from "../../../components/SeverityLabel.tsx";
import { useGroupChoices } from "../../../queries/deviceGroups.ts";
import type { IndicatorRow } from "../../../queries/indicators.ts";
import { controlTexts } from "../../../texts/control.ts";
import { ActionLabel } from "../ActionLabel.tsx";
import { scopeText } from "../scope.ts";
import { originText } from "./indicatorFacts.ts";

const { indicators } = controlTexts;

const COLUMNS: Column[] = [
  { label: indicators.value, className: "gnomon-name" },
  { label: indicators.type },
  { label: indicators.action },
  { label: indicators.severity },
  { label: indicators.origin, className: "gnomon-kind" },
  { label: indicators.name, className: "gnomon-kind" },
  { label: indicators.devices },
  { label: indicators.expires },
];

interface Props {
  items: IndicatorRow[];
  isStale: boolean;
  open: string;
  zone: string;
  onOpen: (id: string) => void;
}

export function IndicatorsTable({ items, isStale, open, zone, onOpen }: Props) {
  const { data: groups } = useGroupChoices();
  return (
    <ListTable label={indicators.title} columns={COLUMNS} isStale={isStale}>
      <Tbody>
        {items.map((item) => (
          <Tr key={item.id} isRowSelected={item.id === open}>
            <OpenCell
              label={indicators.value}
              name={item.value}
              onOpen={() => onOpen(item.id)}
            />
            <Td dataLabel={indicators.type} modifier="nowrap">{indicators.types[item.type]}</Td>
            <Td dataLabel={indicators.action}>
              <ActionLabel action={item.action} />
            </Td>
            <Td dataLabel={indicators.severity}>
              <SeverityLabel severity={item.severity} />
            </Td>
            <TextCell label={indicators.origin} text={originText(item)} />
            <TextCell label={indicators.name} text={item.title} />
            <TextCell label={indicators.devices} text={scopeText(item.scope, groups)} />
            {item.expiresAt
              ? <TimeCell label={indicators.expires} at={item.expiresAt} zone={zone} />
              : <Td dataLabel={indicators.expires}>{indicators.never}</Td>}
          </Tr>
        ))}
      </Tbody>
    </ListTable>
  );
}
