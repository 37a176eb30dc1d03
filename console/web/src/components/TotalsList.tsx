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

interface Props {
  totals: Totals;
  /** Where a list of the report is, by the name of its page. */
  listAt?: (page: "apps" | "users" | "devices" | "ip-addresses") => string;
}

/** What a report adds up to. */
export function TotalsList({ totals, listAt }: Props) {
  return (
    <FigureList
      figures={[
        { label: overview.apps, value: count(totals.apps), to: listAt?.("apps") },
        { label: overview.users, value: count(totals.users), to: listAt?.("users") },
        { label: overview.devices, value: count(totals.devices), to: listAt?.("devices") },
        {
          label: overview.ipAddresses,
          value: count(totals.ipAddresses),
          to: listAt?.("ip-addresses"),
        },
        { label: overview.traffic, value: bytes(totals.trafficBytes) },
        { label: overview.uploads, value: bytes(totals.uploadedBytes) },
      ]}
    />
  );
}
