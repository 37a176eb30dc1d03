import { Button } from "@patternfly/react-core";
import { NumberCell, TextCell, TimeCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import { bytes, count } from "../../../format/format.ts";
import type { UnresolvedName } from "../../../queries/people.ts";
import { useIsAdmin } from "../../../shell/session.ts";
import { peopleTexts, unresolvedTexts as words } from "../../../texts/people.ts";
import { isPseudonym } from "./pseudonym.ts";
import { texts } from "../../../texts/texts.ts";

const { measures } = texts;

const COLUMNS: Column[] = [
  { label: peopleTexts.name, className: "gnomon-name" },
  { label: measures.traffic, className: "gnomon-number" },
  { label: measures.uploads, className: "gnomon-number" },
  { label: measures.transactions, className: "gnomon-number" },
  { label: measures.lastSeen },
];

interface Props {
  items: UnresolvedName[];
  isStale: boolean;
  zone: string;
  onGive: (name: string) => void;
}

export function UnresolvedTable({ items, isStale, zone, onGive }: Props) {
  const isAdmin = useIsAdmin();
  return (
    <ListTable
      label={peopleTexts.views.unresolved}
      columns={COLUMNS}
      isStale={isStale}
      hasActions={isAdmin}
    >
      <Tbody>
        {items.map((each) => (
          <Tr key={each.name}>
            <TextCell label={peopleTexts.name} text={each.name} />
            <NumberCell label={measures.traffic} value={bytes(each.trafficBytes)} />
            <NumberCell label={measures.uploads} value={bytes(each.uploadedBytes)} />
            <NumberCell label={measures.transactions} value={count(each.transactions)} />
            <TimeCell label={measures.lastSeen} at={each.lastSeenAt} zone={zone} />
            {isAdmin && <ActionCell name={each.name} onGive={onGive} />}
          </Tr>
        ))}
      </Tbody>
    </ListTable>
  );
}

function ActionCell({ name, onGive }: { name: string } & Pick<Props, "onGive">) {
  return (
    <Td isActionCell className="gnomon-action">
      {isPseudonym(name) ? <span title={words.pseudonymHelp}>{words.pseudonym}</span> : (
        <Button
          variant="link"
          isInline
          aria-label={words.giveNamed(name)}
          onClick={() => onGive(name)}
        >
          {words.give}
        </Button>
      )}
    </Td>
  );
}
