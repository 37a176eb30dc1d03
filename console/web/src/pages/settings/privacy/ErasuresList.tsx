import { Label, Title } from "@patternfly/react-core";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { NumberCell, TextCell, TimeCell } from "../../../components/list/cells.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListDownload } from "../../../components/list/ListDownload.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import { count } from "../../../format/format.ts";
import { type Erasure, useErasures } from "../../../queries/privacy.ts";
import { erasureTexts as words, privacyTexts } from "../../../texts/privacy.ts";
import { newestFirst } from "./erasure.ts";
import { ERASURES_FILE } from "./privacyFiles.ts";

const COLORS = { running: "blue", finished: "green" } as const;
const EMPTY = { title: words.emptyTitle, body: words.emptyBody };
const idOf = ({ id }: Erasure) => id;

const COLUMNS: Column[] = [
  { label: words.requested },
  { label: words.state },
  { label: words.rows, help: words.rowsHelp, className: "gnomon-number" },
  { label: words.finished },
  { label: privacyTexts.reason },
  { label: words.by },
  { label: words.person },
];

/** The erasures, and how far each has come. */
export function ErasuresList({ cursor, zone }: { cursor: string; zone: string }) {
  const { data, error, isPlaceholderData, refetch } = useErasures(cursor ? { cursor } : {});
  return (
    <>
      <div className="gnomon-title">
        <Title headingLevel="h2" size="lg">{words.title}</Title>
        <ListDownload file={ERASURES_FILE} />
      </div>
      {data && data.items.length > 0 && <p className="gnomon-hint">{words.about}</p>}
      <ListBody
        query={{
          data: data && { items: newestFirst(data.items) },
          error,
          isPlaceholderData,
          refetch,
        }}
        question={[cursor, data?.items.map(idOf)]}
        idOf={idOf}
        onNew="append"
        empty={EMPTY}
      >
        {(items, isStale) => <ErasuresTable items={items} isStale={isStale} zone={zone} />}
      </ListBody>
      <CursorPager
        nextCursor={data?.nextCursor}
        shown={data?.total ? words.total(count(data.total)) : ""}
      />
    </>
  );
}

interface TableProps {
  items: Erasure[];
  isStale: boolean;
  zone: string;
}

function ErasuresTable({ items, isStale, zone }: TableProps) {
  return (
    <ListTable label={words.title} columns={COLUMNS} isStale={isStale}>
      <Tbody>
        {items.map((each) => (
          <Tr key={each.id}>
            <TimeCell label={words.requested} at={each.requestedAt} zone={zone} />
            <Td dataLabel={words.state}>
              <Label isCompact variant="outline" color={COLORS[each.state]}>
                {words.states[each.state]}
              </Label>
            </Td>
            <NumberCell label={words.rows} value={count(each.deletedRows)} />
            <TimeCell label={words.finished} at={each.finishedAt} zone={zone} />
            <TextCell label={privacyTexts.reason} text={each.reason} />
            <TextCell label={words.by} text={each.requestedBy} />
            <TextCell label={words.person} text={each.personId} />
          </Tr>
        ))}
      </Tbody>
    </ListTable>
  );
}
