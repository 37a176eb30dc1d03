import { NumberCell, OpenCell, TimeCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import { count, dayRange } from "../../../format/format.ts";
import type { DataSource } from "../../../queries/sources.ts";
import { sourceTexts } from "../../../texts/sources.ts";
import { StateLabel } from "./StateLabel.tsx";

const sources = sourceTexts;

const COLUMNS: Column[] = [
  { label: sources.source, className: "gnomon-name" },
  { label: sources.kind },
  { label: sources.state },
  { label: sources.lastData },
  { label: sources.kept },
  { label: sources.lines, className: "gnomon-number" },
  { label: sources.rejected, className: "gnomon-number" },
  { label: sources.excluded, className: "gnomon-number", help: sources.excludedHelp },
];

interface Props {
  items: DataSource[];
  isStale: boolean;
  open: string;
  zone: string;
  onOpen: (id: string) => void;
}

export function SourcesTable({ items, isStale, open, zone, onOpen }: Props) {
  return (
    <ListTable label={sources.title} columns={COLUMNS} isStale={isStale}>
      <Tbody>
        {items.map((source) => (
          <Tr key={source.id} isRowSelected={source.id === open}>
            <OpenCell
              label={sources.source}
              name={source.name}
              onOpen={() => onOpen(source.id)}
            />
            <Td dataLabel={sources.kind} modifier="nowrap">{sources.kinds[source.kind]}</Td>
            <Td dataLabel={sources.state}>
              <StateLabel state={source.state} />
            </Td>
            <TimeCell label={sources.lastData} at={source.lastDataAt} zone={zone} />
            <Td dataLabel={sources.kept} modifier="nowrap">
              {dayRange(source.from, source.to)}
            </Td>
            <NumberCell label={sources.lines} value={count(source.file?.lines)} />
            <NumberCell label={sources.rejected} value={count(source.file?.rejected)} />
            <NumberCell label={sources.excluded} value={count(source.excluded)} />
          </Tr>
        ))}
      </Tbody>
    </ListTable>
  );
}
