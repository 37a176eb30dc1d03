import { APP_TAG_FILTERS } from "../../../components/appTagFilters.ts";
import { count } from "../../../format/format.ts";
import type { AppTagFilter } from "../../../queries/reports.ts";
import { texts } from "../../../texts/texts.ts";

/** The tags to choose from, and how many apps have each once that is known. */
export function tagOptions(apps: ReadonlyMap<AppTagFilter, number | undefined> | undefined) {
  return APP_TAG_FILTERS.map((value) => {
    const there = apps?.get(value);
    const name = texts.tags[value];
    return {
      value,
      label: there === undefined ? name : texts.common.counted(name, count(there)),
    };
  });
}
