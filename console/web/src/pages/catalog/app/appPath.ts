import type { ReportRange } from "../../../queries/reports.ts";
import { stateOf } from "../../../url/range.ts";
import { write } from "../../../url/search.ts";
import { APP_FIELDS } from "./appSearch.ts";

/** A report on some days. */
interface Use {
  report: string;
  range: ReportRange;
}

/** The page of an app of the catalog, with its use as shown; it knows the last days alone. */
export function appPath(id: string, use?: Use): string {
  const path = `/catalog/apps/${encodeURIComponent(id)}`;
  return use ? `${path}?${searchOf(use)}` : path;
}

function searchOf({ report, range }: Use): URLSearchParams {
  return write(APP_FIELDS, { facts: "known", report, days: stateOf(range).days });
}
