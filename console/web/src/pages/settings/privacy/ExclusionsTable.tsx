import { Button } from "@patternfly/react-core";
import { TextCell, TimeCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import { useGroupChoices } from "../../../queries/deviceGroups.ts";
import { useUserGroupChoices } from "../../../queries/userGroups.ts";
import { type Exclusion, useExcludedDevice } from "../../../queries/privacy.ts";
import { useMayRead } from "../../../shell/session.ts";
import { exclusionTexts as words, privacyTexts } from "../../../texts/privacy.ts";

const COLUMNS: Column[] = [
  { label: words.who, className: "gnomon-name" },
  { label: words.kind },
  { label: privacyTexts.reason },
  { label: words.by },
  { label: words.since },
];

interface RowProps {
  exclusion: Exclusion;
  zone: string;
  onTakeBack: (exclusion: Exclusion, name: string) => void;
}

type Props = Omit<RowProps, "exclusion"> & { items: Exclusion[]; isStale: boolean };

export function ExclusionsTable({ items, isStale, ...row }: Props) {
  return (
    <ListTable
      label={privacyTexts.views.exclusions}
      columns={COLUMNS}
      isStale={isStale}
      hasActions
    >
      <Tbody>
        {items.map((exclusion) => <Row key={exclusion.id} exclusion={exclusion} {...row} />)}
      </Tbody>
    </ListTable>
  );
}

function Row({ exclusion, zone, onTakeBack }: RowProps) {
  const { kind, reason, createdBy, createdAt } = exclusion;
  const name = useNameOf(exclusion);
  return (
    <Tr>
      <TextCell label={words.who} text={name} />
      <Td dataLabel={words.kind} modifier="nowrap">{words.kinds[kind]}</Td>
      <TextCell label={privacyTexts.reason} text={reason} />
      <TextCell label={words.by} text={createdBy} />
      <TimeCell label={words.since} at={createdAt} zone={zone} />
      <Td isActionCell className="gnomon-action">
        <Button
          variant="link"
          isInline
          aria-label={words.removeNamed(name)}
          onClick={() => onTakeBack(exclusion, name)}
        >
          {words.remove}
        </Button>
      </Td>
    </Tr>
  );
}

/** What an exclusion is about; the id of what has no name any more, or whose name may not be read. */
function useNameOf({ kind, value }: Exclusion): string {
  const mayRead = useMayRead();
  const device = useExcludedDevice(value, mayRead && kind === "device");
  const userGroups = useUserGroupChoices(mayRead && kind === "userGroup");
  const deviceGroups = useGroupChoices(mayRead && kind === "deviceGroup");
  const groups = kind === "userGroup" ? userGroups.data : deviceGroups.data;
  return device.data ?? groups?.find(({ id }) => id === value)?.name ?? value;
}
