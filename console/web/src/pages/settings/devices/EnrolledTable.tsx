import { OpenCell, TimeCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import type { Device } from "../../../queries/devices.ts";
import { enrolledTexts as enrolled } from "../../../texts/enrolledDevices.ts";
import { revisionOf } from "./deviceFacts.ts";
import { DeviceStateLabel } from "./DeviceStateLabel.tsx";

const COLUMNS: Column[] = [
  { label: enrolled.device, className: "gnomon-name" },
  { label: enrolled.state },
  { label: enrolled.group, className: "gnomon-kind" },
  { label: enrolled.tags, className: "gnomon-kind" },
  { label: enrolled.platform },
  { label: enrolled.lastSeen },
  { label: enrolled.revision, help: enrolled.revisionHelp },
];

interface Props {
  items: Device[];
  isStale: boolean;
  open: string;
  newest: number | undefined;
  zone: string;
  onOpen: (id: string) => void;
}

export function EnrolledTable({ items, isStale, open, newest, zone, onOpen }: Props) {
  return (
    <ListTable label={enrolled.title} columns={COLUMNS} isStale={isStale}>
      <Tbody>
        {items.map((device) => (
          <Tr key={device.id} isRowSelected={device.id === open}>
            <OpenCell
              label={enrolled.device}
              name={device.name}
              onOpen={() => onOpen(device.id)}
            />
            <Td dataLabel={enrolled.state}>
              <DeviceStateLabel device={device} />
            </Td>
            <Td dataLabel={enrolled.group} modifier="truncate">
              <bdi>{device.group.name}</bdi>
            </Td>
            <Td dataLabel={enrolled.tags} modifier="truncate">
              <bdi>{device.tags.join(", ")}</bdi>
            </Td>
            <Td dataLabel={enrolled.platform} modifier="nowrap">
              <bdi>{device.osPlatform}</bdi>
            </Td>
            <TimeCell label={enrolled.lastSeen} at={device.lastSeenAt} zone={zone} />
            <Td dataLabel={enrolled.revision} modifier="nowrap">
              {revisionOf(device, newest)}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </ListTable>
  );
}
