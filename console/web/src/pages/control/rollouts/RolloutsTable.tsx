import { NumberCell, OpenCell, TimeCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Tr } from "../../../components/list/Table.tsx";
import { count, percent, seconds } from "../../../format/format.ts";
import { type Revision, useRolloutOfRow } from "../../../queries/rollout.ts";
import { controlTexts } from "../../../texts/control.ts";
import { texts } from "../../../texts/texts.ts";

const { rollouts } = controlTexts;

const COLUMNS: Column[] = [
  { label: rollouts.cause, className: "gnomon-fill" },
  { label: rollouts.at },
  { label: rollouts.revision, className: "gnomon-number" },
  { label: rollouts.upserts, className: "gnomon-number" },
  { label: rollouts.removals, className: "gnomon-number" },
  { label: rollouts.share, className: "gnomon-number" },
  { label: rollouts.half, className: "gnomon-number" },
  { label: rollouts.most, className: "gnomon-number" },
];

interface Props {
  items: Revision[];
  isStale: boolean;
  open: number | undefined;
  zone: string;
  onOpen: (revision: number) => void;
}

export function RolloutsTable({ items, isStale, open, zone, onOpen }: Props) {
  return (
    <ListTable label={rollouts.title} columns={COLUMNS} isStale={isStale}>
      <Tbody>
        {items.map((item) => (
          <Row
            key={item.revision}
            of={item}
            isOpen={item.revision === open}
            zone={zone}
            onOpen={() => onOpen(item.revision)}
          />
        ))}
      </Tbody>
    </ListTable>
  );
}

interface RowProps {
  of: Revision;
  isOpen: boolean;
  zone: string;
  onOpen: () => void;
}

function Row({ of, isOpen, zone, onOpen }: RowProps) {
  const { data } = useRolloutOfRow(of.revision);
  const after = (millis: number | undefined) =>
    millis === undefined ? texts.nothing : seconds(millis);
  return (
    <Tr isRowSelected={isOpen}>
      <OpenCell label={rollouts.cause} name={of.cause} onOpen={onOpen} />
      <TimeCell label={rollouts.at} at={of.at} zone={zone} />
      <NumberCell label={rollouts.revision} value={count(of.revision)} />
      <NumberCell label={rollouts.upserts} value={count(of.upserts)} />
      <NumberCell label={rollouts.removals} value={count(of.removals)} />
      <NumberCell
        label={rollouts.share}
        value={data ? percent(data.enforced, data.devices) : ""}
      />
      <NumberCell label={rollouts.half} value={data ? after(data.p50Millis) : ""} />
      <NumberCell label={rollouts.most} value={data ? after(data.p99Millis) : ""} />
    </Tr>
  );
}
