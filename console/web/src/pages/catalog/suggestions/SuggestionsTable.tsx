import { Label } from "@patternfly/react-core";
import { OpenCell, TimeCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import { useAppNames } from "../../../queries/catalog.ts";
import type { Suggestion } from "../../../queries/suggestions.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { subjectOf } from "./suggestionsSearch.ts";

const { suggestions: words } = catalogWorkTexts;

const COLUMNS: Column[] = [
  { label: words.subject, className: "gnomon-name" },
  { label: words.kind },
  { label: words.text, className: "gnomon-fact" },
  { label: words.by, className: "gnomon-kind" },
  { label: words.at },
  { label: words.state },
];

interface Props {
  items: Suggestion[];
  isStale: boolean;
  zone: string;
  open: string;
  onOpen: (id: string) => void;
}

export function SuggestionsTable({ items, isStale, zone, open, onOpen }: Props) {
  const names = useAppNames(items.flatMap(({ app }) => app ?? []));
  return (
    <ListTable label={words.title} columns={COLUMNS} isStale={isStale}>
      <Tbody>
        {items.map((item) => (
          <Tr key={item.id} isRowSelected={item.id === open}>
            <OpenCell
              label={words.subject}
              name={names.get(item.app ?? "") ?? subjectOf(item)}
              onOpen={() => onOpen(item.id)}
            />
            <Td dataLabel={words.kind} modifier="nowrap">{words.kinds[item.kind]}</Td>
            <Td dataLabel={words.text} modifier="truncate">
              <bdi>{item.text ?? item.domain ?? ""}</bdi>
            </Td>
            <Td dataLabel={words.by} modifier="truncate">
              <bdi>{item.createdBy}</bdi>
            </Td>
            <TimeCell label={words.at} at={item.createdAt} zone={zone} />
            <Td dataLabel={words.state}>
              <Label isCompact variant={item.state === "open" ? "filled" : "outline"}>
                {words.states[item.state]}
              </Label>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </ListTable>
  );
}
