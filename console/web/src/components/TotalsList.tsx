import { bytes, count } from "../format/format.ts";
import { texts } from "../texts/texts.ts";

interface Totals {
  apps: number;
  users: number;
  devices: number;
  ipAddresses: number;
  trafficBytes: number;
  uploadedBytes: number;
}

/** What a report adds up to. */
export function TotalsList({ totals }: { totals: Totals }) {
  const entries = [
    [texts.overview.apps, count(totals.apps)],
    [texts.overview.users, count(totals.users)],
    [texts.overview.devices, count(totals.devices)],
    [texts.overview.ipAddresses, count(totals.ipAddresses)],
    [texts.overview.traffic, bytes(totals.trafficBytes)],
    [texts.overview.uploads, bytes(totals.uploadedBytes)],
  ] as const;
  return (
    <dl className="gnomon-totals">
      {entries.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
