import type { Figure } from "../../../components/FigureList.tsx";
import { count, percent } from "../../../format/format.ts";
import type { ActorIdentity } from "../../../queries/actors.ts";
import type { Coverage, SilentDevice } from "../../../queries/coverage.ts";
import { coverageTexts as words } from "../../../texts/coverage.ts";
import { texts } from "../../../texts/texts.ts";
import type { Range } from "../../../url/range.ts";
import type { ListName, UncoveredKind } from "./coverageSearch.ts";

/** The report of all that is compared with what devices report. */
export const LOGS = "all-sources";

/** How much of what there is is not seen. */
export function figuresOf({ logs, devices }: Coverage): Figure[] {
  return [
    figure(words.users.tab, logs.usersWithoutDevice, logs.users),
    figure(words["ip-addresses"].tab, logs.ipAddressesWithoutDevice, logs.ipAddresses),
    figure(words["silent-devices"].tab, devices.silent, devices.enrolled),
    figure(words.withoutUser, logs.transactionsWithoutUser, logs.transactions),
    figure(words.withoutHost, logs.transactionsWithoutHost, logs.transactions),
  ];
}

/** A part of nothing is no share. */
function figure(label: string, part: number, whole: number): Figure {
  return {
    label,
    value: whole === 0 ? texts.nothing : percent(part, whole),
    note: words.share(count(part), count(whole)),
  };
}

/** Why a list is empty. */
export type Empty = "noLogs" | "noUsers" | "noDevices" | ListName;

/** Whether nothing is missing, or there is nothing to compare. */
export function emptinessOf(list: ListName, { logs, devices }: Coverage): Empty {
  if (list === "silent-devices") {
    return devices.enrolled === 0 ? "noDevices" : list;
  }
  if (logs.transactions === 0) {
    return "noLogs";
  }
  return list === "users" && logs.users === 0 ? "noUsers" : list;
}

/** Where an actor of the logs is listed, with the apps that they used. */
export function usagePath(kind: UncoveredKind, { id, name }: ActorIdentity, days: Range): string {
  return `/discover/${kind}?${new URLSearchParams({ report: LOGS, days, q: name, open: id })}`;
}

/** Where a device is listed among those that are enrolled, which are found by their names. */
export function devicePath({ name }: SilentDevice): string {
  return `/settings/devices?${new URLSearchParams({ q: name })}`;
}
