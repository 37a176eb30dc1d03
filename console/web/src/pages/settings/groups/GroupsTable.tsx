import { Button } from "@patternfly/react-core";
import { Link } from "react-router";
import { NumberCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import { count } from "../../../format/format.ts";
import type { DeviceGroup } from "../../../queries/deviceGroups.ts";
import { deviceGroupsTexts as deviceGroups } from "../../../texts/enrolledDevices.ts";
import { rankText, ruleText } from "./groupRule.ts";

const COLUMNS: Column[] = [
  { label: deviceGroups.rank, className: "gnomon-number" },
  { label: deviceGroups.name, className: "gnomon-kind" },
  { label: deviceGroups.rule },
  { label: deviceGroups.devices, className: "gnomon-number" },
];

interface Props {
  items: DeviceGroup[];
  isStale: boolean;
  /** What a person may do with a group; none for those who only read. */
  actions?: {
    onChange: (group: DeviceGroup) => void;
    onRemove: (group: DeviceGroup) => void;
  } | undefined;
}

export function GroupsTable({ items, isStale, actions }: Props) {
  return (
    <ListTable
      label={deviceGroups.title}
      columns={COLUMNS}
      isStale={isStale}
      hasActions={Boolean(actions)}
    >
      <Tbody>
        {items.map((group) => (
          <Tr key={group.id}>
            <NumberCell label={deviceGroups.rank} value={rankText(group)} />
            <Td dataLabel={deviceGroups.name} modifier="truncate">
              <Link
                className="gnomon-target"
                to={`/settings/devices?${new URLSearchParams({ group: group.id })}`}
              >
                <bdi>{group.name}</bdi>
              </Link>
            </Td>
            <Td dataLabel={deviceGroups.rule}>
              <bdi>{ruleText(group)}</bdi>
            </Td>
            <NumberCell label={deviceGroups.devices} value={count(group.devices)} />
            {actions && (
              <Td isActionCell className="gnomon-action">
                {group.rule && (
                  <div className="gnomon-links">
                    <Button
                      variant="link"
                      isInline
                      aria-label={deviceGroups.changeNamed(group.name)}
                      onClick={() => actions.onChange(group)}
                    >
                      {deviceGroups.change}
                    </Button>
                    <Button
                      variant="link"
                      isInline
                      aria-label={deviceGroups.removeNamed(group.name)}
                      onClick={() => actions.onRemove(group)}
                    >
                      {deviceGroups.remove}
                    </Button>
                  </div>
                )}
              </Td>
            )}
          </Tr>
        ))}
      </Tbody>
    </ListTable>
  );
}
