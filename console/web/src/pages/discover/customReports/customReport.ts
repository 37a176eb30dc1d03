import { count } from "../../../format/format.ts";
import { lines } from "../../../format/lines.ts";
import type { CustomReportFilter, CustomReportOrder } from "../../../queries/customReports.ts";
import { customReportTexts as words } from "../../../texts/customReports.ts";

/** The form of a new report: what is typed has one a line. */
export interface CustomReportForm {
  name: string;
  comment: string;
  sources: string[];
  users: string;
  userGroups: string[];
  ipRanges: string;
  devices: string;
  deviceGroups: string[];
}

/** An untouched form. */
export const NEW_REPORT: CustomReportForm = {
  name: "",
  comment: "",
  sources: [],
  users: "",
  userGroups: [],
  ipRanges: "",
  devices: "",
  deviceGroups: [],
};

/** What the ids of a filter are called. */
export interface Names {
  source: (id: string) => string;
  userGroup: (id: string) => string;
  device: (id: string) => string;
  deviceGroup: (id: string) => string;
}

/** A kind of condition, and the values of which any meets it, as people call them. */
export interface Condition {
  kind: keyof typeof words.kinds;
  values: string[];
}

/** What a form chooses; devices are what was typed. */
export function filterOf(form: CustomReportForm): CustomReportFilter {
  return {
    sources: form.sources,
    users: lines(form.users),
    userGroups: form.userGroups,
    ipRanges: lines(form.ipRanges),
    devices: lines(form.devices),
    deviceGroups: form.deviceGroups,
  };
}

/** The report as it is ordered. */
export function orderOf(form: CustomReportForm): CustomReportOrder {
  const comment = form.comment.trim();
  return { name: form.name.trim(), ...(comment && { comment }), filter: filterOf(form) };
}

/** Whether it has a name, and any condition. */
export function isComplete(form: CustomReportForm): boolean {
  return form.name.trim() !== "" &&
    Object.values(filterOf(form)).some((values) => Array.isArray(values) && values.length > 0);
}

/** The conditions that are set; each of them has to be met. */
export function conditionsOf(filter: CustomReportFilter, names: Names): Condition[] {
  const {
    sources = [],
    users = [],
    userGroups = [],
    ipRanges = [],
    devices = [],
    deviceGroups = [],
  } = filter;
  const all: Condition[] = [
    { kind: "sources", values: sources.map(names.source) },
    {
      kind: "people",
      values: [...users, ...userGroups.map((id) => words.group(names.userGroup(id)))],
    },
    { kind: "ipRanges", values: ipRanges },
    {
      kind: "devices",
      values: [
        ...devices.map(names.device),
        ...deviceGroups.map((id) => words.group(names.deviceGroup(id))),
      ],
    },
  ];
  return all.filter(({ values }) => values.length > 0);
}

/** The values of a condition, of which any is enough; so many at most, and how many more. */
export function valuesText(values: readonly string[], most: number): string {
  const rest = values.length - most;
  return [
    ...values.slice(0, most),
    ...(rest > 0 ? [words.more(count(rest))] : []),
  ].join(words.or);
}

/** What is covered, in a line. */
export function coverageText(conditions: readonly Condition[], most: number): string {
  return conditions
    .map(({ kind, values }) => words.condition(words.kinds[kind], valuesText(values, most)))
    .join(words.and);
}
