import type { AppsState } from "./appsSearch.ts";

/** The address of the page, with what is given of its state. */
export function toApps(given: Partial<AppsState>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) {
    [value].flat().filter(Boolean).forEach((each) => search.append(name, each));
  }
  return `/discover/apps?${search}`;
}
