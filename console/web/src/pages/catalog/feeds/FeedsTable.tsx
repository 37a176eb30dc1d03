import { Label } from "@patternfly/react-core";
import { OpenCell, TimeCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import { count } from "../../../format/format.ts";
import type { CatalogFeed, FeedImportSummary } from "../../../queries/catalogFeeds.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { ImportStateLabel } from "./ImportStateLabel.tsx";

const { feeds: words } = catalogWorkTexts;

const COLUMNS: Column[] = [
  { label: words.feed, className: "gnomon-name" },
  { label: words.gives, className: "gnomon-fact" },
  { label: words.state },
  { label: words.lastImport, className: "gnomon-kind" },
  { label: words.at },
  { label: words.inCatalog, className: "gnomon-kind" },
  { label: words.licence, className: "gnomon-kind" },
];

interface Props {
  items: CatalogFeed[];
  zone: string;
  open: string;
  onOpen: (id: string) => void;
}

export function FeedsTable({ items, zone, open, onOpen }: Props) {
  return (
    <ListTable label={words.title} columns={COLUMNS} isStale={false}>
      <Tbody>
        {items.map((feed) => (
          <Tr key={feed.id} isRowSelected={feed.id === open}>
            <OpenCell label={words.feed} name={feed.title} onOpen={() => onOpen(feed.id)} />
            <Td dataLabel={words.gives} modifier="truncate">{feed.gives}</Td>
            <Td dataLabel={words.state}>
              <Label isCompact variant="outline" color={feed.enabled ? "green" : "grey"}>
                {feed.enabled ? words.on : words.off}
              </Label>
            </Td>
            <Td dataLabel={words.lastImport} modifier="nowrap">
              {feed.last ? <ImportStateLabel of={feed.last} /> : words.never}
            </Td>
            <TimeCell label={words.at} at={feed.last?.createdAt} zone={zone} />
            <Td dataLabel={words.inCatalog} modifier="truncate">{contentOf(feed.applied)}</Td>
            <Td dataLabel={words.licence} modifier="truncate">{feed.licence}</Td>
          </Tr>
        ))}
      </Tbody>
    </ListTable>
  );
}

function contentOf(applied: FeedImportSummary | undefined): string {
  return applied
    ? words.appsAndDomains(count(applied.apps), count(applied.domains))
    : words.nothingYet;
}
