import { NumberCell, OpenCell, TextCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import { count } from "../../../format/format.ts";
import type { Person } from "../../../queries/people.ts";
import { peopleTexts } from "../../../texts/people.ts";
import { ActiveLabel } from "./ActiveLabel.tsx";

const COLUMNS: Column[] = [
  { label: peopleTexts.name, className: "gnomon-name" },
  { label: peopleTexts.mail },
  { label: peopleTexts.department },
  { label: peopleTexts.groups, className: "gnomon-kind" },
  { label: peopleTexts.aliases, help: peopleTexts.aliasesHelp, className: "gnomon-number" },
  { label: peopleTexts.source },
  { label: peopleTexts.state },
];

interface Props {
  items: Person[];
  isStale: boolean;
  open: string;
  onOpen: (id: string) => void;
}

export function PeopleTable({ items, isStale, open, onOpen }: Props) {
  return (
    <ListTable label={peopleTexts.title} columns={COLUMNS} isStale={isStale}>
      <Tbody>
        {items.map((person) => (
          <Tr key={person.id} isRowSelected={person.id === open}>
            <OpenCell
              label={peopleTexts.name}
              name={person.displayName}
              onOpen={() => onOpen(person.id)}
            />
            <TextCell label={peopleTexts.mail} text={person.mail} />
            <TextCell label={peopleTexts.department} text={person.department} />
            <TextCell label={peopleTexts.groups} text={person.groups.join(", ")} />
            <NumberCell label={peopleTexts.aliases} value={count(person.aliases)} />
            <Td dataLabel={peopleTexts.source} modifier="nowrap">
              {person.userName === undefined ? peopleTexts.byHand : peopleTexts.fromProvider}
            </Td>
            <Td dataLabel={peopleTexts.state}>
              <ActiveLabel person={person} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </ListTable>
  );
}
