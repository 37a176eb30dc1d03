import type { UseQueryResult } from "@tanstack/react-query";
import { LinkCell, TextCell, TimeCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import {
  type Coverage,
  type SilentDevice,
  silentDeviceExportUrl,
  useSilentDevices,
} from "../../../queries/coverage.ts";
import { useSettings, useTimeZone } from "../../../queries/settings.ts";
import { coverageTexts } from "../../../texts/coverage.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { devicePath } from "./coverageFacts.ts";
import { CoverageList } from "./CoverageList.tsx";
import { type CoverageState, silentFilterOf, silentQueryOf } from "./coverageSearch.ts";

const words = coverageTexts["silent-devices"];

const COLUMNS: Column[] = [
  { label: words.name, className: "gnomon-name" },
  { label: words.group, className: "gnomon-kind" },
  { label: words.last },
];

const idOf = ({ id }: SilentDevice) => id;

interface Props {
  state: CoverageState;
  coverage: UseQueryResult<Coverage>;
  onChange: ChangeSearch<CoverageState>;
}

/** The enrolled devices that reported nothing. */
export function SilentDevicesList({ state, coverage, onChange }: Props) {
  const query = useSilentDevices(silentQueryOf(state));
  const zone = useTimeZone();
  const settings = useSettings();
  // Enrolled devices are not found by their pseudonyms.
  const isHidden = settings.data?.pseudonyms.devices;
  return (
    <CoverageList
      search={texts.actors.devices.search}
      state={state}
      onChange={onChange}
      exportUrl={silentDeviceExportUrl(silentFilterOf(state))}
      coverage={coverage}
      query={query}
      idOf={idOf}
    >
      {(rows, isStale) => (
        <ListTable label={words.tab} columns={COLUMNS} isStale={isStale}>
          <Tbody>
            {rows.map((device) => (
              <Tr key={device.id}>
                {isHidden
                  ? <TextCell label={words.name} text={device.name} />
                  : <LinkCell label={words.name} name={device.name} to={devicePath(device)} />}
                <TextCell label={words.group} text={device.group?.name} />
                {device.lastSeenAt
                  ? <TimeCell label={words.last} at={device.lastSeenAt} zone={zone} />
                  : <Td dataLabel={words.last}>{words.never}</Td>}
              </Tr>
            ))}
          </Tbody>
        </ListTable>
      )}
    </CoverageList>
  );
}
