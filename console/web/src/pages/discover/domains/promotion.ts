import type { CustomAppOrder } from "../../../queries/customApps.ts";

/** What the user enters of an app that a domain becomes. */
export interface Promotion {
  name: string;
  vendor: string;
  category: string;
}

/** The app as the catalog takes it: what is not said, the catalog makes of the domain. */
export function orderOf(domain: string, said: Promotion): CustomAppOrder {
  const entries = Object.entries(said)
    .map(([field, value]) => [field, value.trim()])
    .filter(([, value]) => value);
  return { domains: [domain], ...Object.fromEntries(entries) };
}
