import type { CatalogFeed } from "../../../queries/catalogFeeds.ts";
import type { DomainReview } from "../../../queries/domainReviews.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";

const { reviews: words } = catalogWorkTexts;

/** Where a domain comes from: the feeds that have it, by their titles, or the catalog that ships. */
export function sourceOf(
  { feeds }: Pick<DomainReview, "feeds">,
  known: readonly Pick<CatalogFeed, "id" | "title">[],
): string {
  const titles = feeds.map((feed) => known.find(({ id }) => id === feed)?.title ?? feed);
  return titles.length > 0 ? titles.join(", ") : words.layers.base;
}
