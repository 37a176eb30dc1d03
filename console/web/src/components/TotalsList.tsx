import { bytes, count } from "../format/format.ts";
import { texts } from "../texts/texts.ts";
import { FigureList } from "./FigureList.tsx";

const { overview } = texts;

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
  return (
    <FigureList
      figures={[
        { label: overview.apps, value: count(totals.apps) },
        { label: overview.users, value: count(totals.users) },
        { label: overview.devices, value: count(totals.devices) },
        { label: overview.ipAddresses, value: count(totals.ipAddresses) },
        { label: overview.traffic, value: bytes(totals.trafficBytes) },
        { label: overview.uploads, value: bytes(totals.uploadedBytes) },
      ]}
    />
  );
}
