import { Button } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { count, dayRange, fullTime, time } from "../../../format/format.ts";
import type { DataSource } from "../../../queries/sources.ts";
import { texts } from "../../../texts/texts.ts";
import { StateLabel } from "./StateLabel.tsx";

const { sources } = texts;

const COLUMNS: { label: string; className?: string; title?: string }[] = [
  { label: sources.source, className: "gnomon-name" },
  { label: sources.kind },
  { label: sources.state },
  { label: sources.lastData },
  { label: sources.kept },
  { label: sources.lines, className: "gnomon-number" },
  { label: sources.rejected, className: "gnomon-number" },
  { label: sources.excluded, className: "gnomon-number", title: sources.excludedHelp },
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
    <div className="gnomon-scroll" tabIndex={0} role="region" aria-label={sources.title}>
      <Table
        aria-label={sources.title}
        variant="compact"
        isStickyHeader
        className={isStale ? "gnomon-stale" : undefined}
      >
        <Thead>
          <Tr>
            {COLUMNS.map(({ label, className, title }) => (
              <Th key={label} modifier="nowrap" className={className} title={title}>{label}</Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {items.map((source) => (
            <Tr key={source.id} isRowSelected={source.id === open}>
              <Td dataLabel={sources.source} className="gnomon-link" title={source.name}>
                <Button variant="link" isInline onClick={() => onOpen(source.id)}>
                  <bdi>{source.name}</bdi>
                </Button>
              </Td>
              <Td dataLabel={sources.kind} modifier="nowrap">{sources.kinds[source.kind]}</Td>
              <Td dataLabel={sources.state}>
                <StateLabel state={source.state} />
              </Td>
              <Td
                dataLabel={sources.lastData}
                modifier="nowrap"
                title={source.lastDataAt && fullTime(source.lastDataAt, zone)}
              >
                {time(source.lastDataAt, zone)}
              </Td>
              <Td dataLabel={sources.kept} modifier="nowrap">
                {dayRange(source.from, source.to)}
              </Td>
              <Td dataLabel={sources.lines} className="gnomon-number">
                {count(source.file?.lines)}
              </Td>
              <Td dataLabel={sources.rejected} className="gnomon-number">
                {count(source.file?.rejected)}
              </Td>
              <Td dataLabel={sources.excluded} className="gnomon-number">
                {count(source.excluded)}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
