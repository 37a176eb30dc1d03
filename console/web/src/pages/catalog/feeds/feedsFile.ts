import { csvTime } from "../../../csv/csv.ts";
import type { ListFile } from "../../../csv/listFile.ts";
import {
  type CatalogFeed,
  type FeedImportSummary,
  readCatalogFeeds,
  readFeedImports,
} from "../../../queries/catalogFeeds.ts";

/** The catalog feeds as a file. */
export const FEEDS_FILE: ListFile<CatalogFeed> = {
  name: "catalog-feeds",
  columns: {
    id: ({ id }) => id,
    title: ({ title }) => title,
    gives: ({ gives }) => gives,
    enabled: ({ enabled }) => enabled,
    url: ({ url }) => url,
    interval: ({ interval }) => interval,
    lastState: ({ last }) => last?.state,
    lastAt: ({ last }, zone) => csvTime(last?.createdAt, zone),
    apps: ({ applied }) => applied?.apps,
    domains: ({ applied }) => applied?.domains,
    licence: ({ licence }) => licence,
  },
  read: (_, signal) => readCatalogFeeds(signal),
};

/** The imports of a feed as a file. */
export function importsFile(feed: string): ListFile<FeedImportSummary> {
  return {
    name: "catalog-feed-imports",
    columns: {
      id: ({ id }) => id,
      feed: () => feed,
      createdAt: ({ createdAt }, zone) => csvTime(createdAt, zone),
      finishedAt: ({ finishedAt }, zone) => csvTime(finishedAt, zone),
      state: ({ state }) => state,
      problem: ({ problem }) => problem,
      entries: ({ entries }) => entries,
      apps: ({ apps }) => apps,
      domains: ({ domains }) => domains,
      createdBy: ({ createdBy }) => createdBy,
    },
    read: readFeedImports(feed),
  };
}
