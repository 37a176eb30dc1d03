package io.gnomon.catalog.feed;

import io.gnomon.catalog.feed.entry.Skips;
import io.gnomon.catalog.feed.match.FeedDiff;
import java.util.List;

/**
 * What is in a file and what of it is taken.
 *
 * @param apps of which the feed says something
 * @param domains that it says they have
 * @param changes compared with what the feed says without it
 * @param skipped what was left out since it cannot be an app's, whatever the catalog has
 * @param refused what was left out since the catalog has it otherwise
 */
record ImportReport(
    int apps,
    long domains,
    FeedDiff changes,
    List<Skips.Skipped> skipped,
    List<Skips.Skipped> refused) {}
