import { Button } from "@patternfly/react-core";
import { LinkCell, TextCell, TimeCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import type { RangeLabel } from "../../../queries/rangeLabels.ts";
import { rangeLabelsTexts as words } from "../../../texts/rangeLabels.ts";
import { addressesPath } from "./rangeLabelForm.ts";

const COLUMNS: Column[] = [
  { label: words.label, className: "gnomon-name" },
  { label: words.range, className: "gnomon-kind" },
  { label: words.createdBy },
  { label: words.createdAt },
];

interface Props {
  items: RangeLabel[];
  isStale: boolean;
  zone: string;
  /** Asks whether one is to go; none for those who only read. */
  onDelete: ((item: RangeLabel) => void) | undefined;
}

export function RangeLabelsTable({ items, isStale, zone, onDelete }: Props) {
  return (
    <ListTable
      label={words.title}
      columns={COLUMNS}
      isStale={isStale}
      hasActions={Boolean(onDelete)}
    >
      <Tbody>
        {items.map((item) => (
          <Tr key={item.id}>
            <LinkCell label={words.label} name={item.label} to={addressesPath(item.label)} />
            <TextCell label={words.range} text={item.range} />
            <TextCell label={words.createdBy} text={item.createdBy} />
            <TimeCell label={words.createdAt} at={item.createdAt} zone={zone} />
            {onDelete && (
              <Td isActionCell className="gnomon-action">
                <Button
                  variant="link"
                  isInline
                  aria-label={words.removeNamed(item.label, item.range)}
                  onClick={() => onDelete(item)}
                >
                  {words.remove}
                </Button>
              </Td>
            )}
          </Tr>
        ))}
      </Tbody>
    </ListTable>
  );
}
