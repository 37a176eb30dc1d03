package io.gnomon.catalog.feed.match;

import io.gnomon.catalog.feed.entry.Skips;
import io.gnomon.catalog.layer.LayerEntry;
import java.util.List;

/**
 * What a feed says of which app.
 *
 * @param skips what was left out since the catalog has it otherwise
 */
public record FeedMatch(List<LayerEntry> entries, Skips skips) {}
