import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import type { UseQueryResult } from "@tanstack/react-query";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { bytes, count, time } from "../../../format/format.ts";
import {
  appDeviceExportUrl,
  appUserExportUrl,
  type Days,
  useAppDevices,
  useAppSites,
  useAppUsers,
} from "../../../queries/reports.ts";
import { texts } from "../../../texts/texts.ts";

interface Props {
  report: string;
  app: string;
  days: Days;
  zone: string;
}

interface Row {
  name: string;
  trafficBytes: number;
  uploadedBytes: number;
  transactions: number;
  lastSeenAt?: string;
}

interface Page<T> {
  items: T[];
  total?: number;
}

/** The users of an app. */
export function AppUsers({ report, app, days, zone }: Props) {
  const users = useAppUsers(report, app, days);
  return (
    <Usage
      label={texts.drawer.users}
      page={users}
      exportUrl={appUserExportUrl(report, app, days)}
      row={(each) => ({ ...each, name: each.user?.name ?? texts.nothing })}
      zone={zone}
    />
  );
}

/** The devices that used an app. */
export function AppDevices({ report, app, days, zone }: Props) {
  const devices = useAppDevices(report, app, days);
  return (
    <Usage
      label={texts.drawer.devices}
      page={devices}
      exportUrl={appDeviceExportUrl(report, app, days)}
      row={(each) => ({ ...each, name: each.device?.name ?? texts.nothing })}
      zone={zone}
    />
  );
}

/** The hosts of an app that were used. */
export function AppSites({ report, app, days, zone }: Props) {
  const sites = useAppSites(report, app, days);
  return (
    <Usage
      label={texts.drawer.sites}
      page={sites}
      row={(each) => ({ ...each, name: each.host + (each.pathPrefix ?? "") })}
      zone={zone}
    />
  );
}

interface UsageProps<T> {
  label: string;
  page: UseQueryResult<Page<T>>;
  exportUrl?: string;
  row: (item: T) => Row;
  zone: string;
}

function Usage<T>({ label, page, exportUrl, row, zone }: UsageProps<T>) {
  if (page.error) {
    return <ProblemMessage error={page.error} onRetry={page.refetch} />;
  }
  if (!page.data) {
    return <LoadingMessage />;
  }
  const rows = page.data.items.map(row);
  if (rows.length === 0) {
    return <p className="gnomon-note">{texts.drawer.empty}</p>;
  }
  return (
    <div className="gnomon-scroll" tabIndex={0} role="region" aria-label={label}>
      <Table variant="compact" aria-label={label}>
        <Thead>
          <Tr>
            <Th>{texts.drawer.name}</Th>
            <Th className="gnomon-number">{texts.measures.traffic}</Th>
            <Th className="gnomon-number">{texts.measures.uploads}</Th>
            <Th className="gnomon-number">{texts.measures.transactions}</Th>
            <Th>{texts.measures.lastSeen}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((each) => (
            <Tr key={each.name}>
              <Td dataLabel={texts.drawer.name} modifier="breakWord">
                <bdi>{each.name}</bdi>
              </Td>
              <Td dataLabel={texts.measures.traffic} className="gnomon-number">
                {bytes(each.trafficBytes)}
              </Td>
              <Td dataLabel={texts.measures.uploads} className="gnomon-number">
                {bytes(each.uploadedBytes)}
              </Td>
              <Td dataLabel={texts.measures.transactions} className="gnomon-number">
                {count(each.transactions)}
              </Td>
              <Td dataLabel={texts.measures.lastSeen} modifier="nowrap">
                {time(each.lastSeenAt, zone)}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      <p className="gnomon-note">
        {page.data.total !== undefined && page.data.total > rows.length &&
          texts.drawer.more(count(rows.length), count(page.data.total))}{" "}
        {exportUrl && <a href={exportUrl} download>{texts.common.export}</a>}
      </p>
    </div>
  );
}
