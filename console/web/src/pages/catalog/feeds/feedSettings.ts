import type { CatalogFeed, FeedSettings } from "../../../queries/catalogFeeds.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";

const INTERVALS: Readonly<Record<string, string>> = catalogWorkTexts.feeds.intervals;

/** The form of a feed's settings; what is empty is as the source has it. */
export interface FeedForm {
  enabled: boolean;
  url: string;
  /** How often it is fetched, ISO 8601; empty: on request only. */
  interval: string;
}

/** The form of the settings as they are. */
export function formOf({ enabled, url, interval }: FeedSettings): FeedForm {
  return { enabled, url: url ?? "", interval: interval ?? "" };
}

/** The settings as the service takes them. */
export function settingsOf({ enabled, url, interval }: FeedForm): FeedSettings {
  return { enabled, ...(url.trim() && { url: url.trim() }), ...(interval && { interval }) };
}

/** How often a feed can be fetched; an interval that was set otherwise is among them. */
export function intervalsOf(present: string): { value: string; label: string }[] {
  const known = Object.entries(INTERVALS).map(([value, label]) => ({ value, label }));
  return present in INTERVALS ? known : [...known, { value: present, label: present }];
}

/** Whether something is being done with it, so that nothing else can be. */
export function isBusy({ last, applied }: Pick<CatalogFeed, "last" | "applied">): boolean {
  const busy = ["reading", "applying", "rollingBack"];
  return [last, applied].some((each) => each !== undefined && busy.includes(each.state));
}
