package io.gnomon.catalog.feed;

import io.gnomon.catalog.feed.entry.FeedEntry;
import io.gnomon.catalog.feed.entry.Skips;
import java.time.LocalDate;
import java.util.List;

/**
 * What a file holds, cleaned.
 *
 * @param asOf the day on which it was so
 * @param skipped what was left out of it
 */
record FeedContent(List<FeedEntry> entries, LocalDate asOf, List<Skips.Skipped> skipped) {}
