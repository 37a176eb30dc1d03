import type { CatalogFeed } from "../../../queries/catalogFeeds.ts";
import type { DomainReview } from "../../../queries/domainReviews.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";

const { reviews: words } = catalogWorkTexts;

/** What the sources of domains begin with that are feeds. */
const FEED = "feed:";

/** Where a domain comes from: the feeds that have it, by their titles, or the catalog that ships. */
export function sourceOf(
  { feeds }: Pick<DomainReview, "feeds">,
  known: readonly Pick<CatalogFeed, "id" | "title">[],
): string {
  const ids = feeds.map((feed) => feed.startsWith(FEED) ? feed.slice(FEED.length) : feed);
  const titles = ids.map((feed) => known.find(({ id }) => id === feed)?.title ?? feed);
  return titles.length > 0 ? titles.join(", ") : words.layers.base;
}
