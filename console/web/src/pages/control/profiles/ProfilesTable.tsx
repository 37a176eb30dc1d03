import { Button } from "@patternfly/react-core";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import { useGroupChoices } from "../../../queries/deviceGroups.ts";
import type { ScopedProfile } from "../../../queries/profiles.ts";
import { useIsAdmin } from "../../../shell/session.ts";
import { controlTexts } from "../../../texts/control.ts";
import { profileText } from "../scope.ts";

const { profiles } = controlTexts;

const COLUMNS: Column[] = [
  { label: profiles.name, className: "gnomon-name" },
  { label: profiles.devices, className: "gnomon-fill" },
];

interface Props {
  items: ScopedProfile[];
  isStale: boolean;
  onEdit: (profile: ScopedProfile) => void;
  onRemove: (profile: ScopedProfile) => void;
}

export function ProfilesTable({ items, isStale, onEdit, onRemove }: Props) {
  const { data: groups } = useGroupChoices();
  const isAdmin = useIsAdmin();
  return (
    <ListTable label={profiles.title} columns={COLUMNS} isStale={isStale} hasActions={isAdmin}>
      <Tbody>
        {items.map((profile) => (
          <Tr key={profile.id}>
            <Td dataLabel={profiles.name} modifier="breakWord">
              <bdi>{profile.name}</bdi>
            </Td>
            <Td dataLabel={profiles.devices} modifier="breakWord">
              <bdi>{profileText(profile, groups)}</bdi>
            </Td>
            {isAdmin && (
              <Td modifier="nowrap" className="gnomon-buttons">
                <Button
                  variant="link"
                  isInline
                  aria-label={profiles.editOf(profile.name)}
                  onClick={() => onEdit(profile)}
                >
                  {profiles.edit}
                </Button>
                <Button
                  variant="link"
                  isInline
                  isDanger
                  aria-label={profiles.removeOf(profile.name)}
                  onClick={() => onRemove(profile)}
                >
                  {profiles.remove}
                </Button>
              </Td>
            )}
          </Tr>
        ))}
      </Tbody>
    </ListTable>
  );
}
