import { Button, Label } from "@patternfly/react-core";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import { neverBlockTexts as neverBlock } from "../../../texts/settings.ts";
import type { NeverBlockEntry } from "./neverBlockList.ts";

const COLUMNS: Column[] = [
  { label: neverBlock.host, className: "gnomon-name" },
  { label: neverBlock.protection },
  { label: neverBlock.origin },
];

interface Props {
  items: NeverBlockEntry[];
  /** What a person may do with a name; none for those who only read. */
  actions?: {
    onRemove: (entry: NeverBlockEntry) => void;
    onRestore: (host: string) => void;
  } | undefined;
}

export function NeverBlockTable({ items, actions }: Props) {
  return (
    <ListTable
      label={neverBlock.title}
      columns={COLUMNS}
      isStale={false}
      hasActions={Boolean(actions)}
    >
      <Tbody>
        {items.map((entry) => (
          <Tr key={entry.host}>
            <Td dataLabel={neverBlock.host} modifier="truncate">
              <bdi>{entry.host}</bdi>
            </Td>
            <Td dataLabel={neverBlock.protection}>
              <ProtectionLabel isProtected={entry.origin !== "removed"} />
            </Td>
            <Td dataLabel={neverBlock.origin}>{neverBlock.origins[entry.origin]}</Td>
            {actions && (
              <Td isActionCell className="gnomon-action">
                {entry.origin === "removed" && (
                  <Button
                    variant="link"
                    isInline
                    aria-label={neverBlock.restoreNamed(entry.host)}
                    onClick={() => actions.onRestore(entry.host)}
                  >
                    {neverBlock.restore}
                  </Button>
                )}
                {(entry.origin === "added" || entry.origin === "shipped") && (
                  <Button
                    variant="link"
                    isInline
                    aria-label={neverBlock.removeNamed(entry.host)}
                    onClick={() => actions.onRemove(entry)}
                  >
                    {neverBlock.remove}
                  </Button>
                )}
              </Td>
            )}
          </Tr>
        ))}
      </Tbody>
    </ListTable>
  );
}

function ProtectionLabel({ isProtected }: { isProtected: boolean }) {
  return (
    <Label isCompact variant="outline" color={isProtected ? "green" : "grey"}>
      {isProtected ? neverBlock.protected : neverBlock.unprotected}
    </Label>
  );
}
