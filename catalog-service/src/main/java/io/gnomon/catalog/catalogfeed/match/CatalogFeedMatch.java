package io.gnomon.catalog.catalogfeed.match;

import io.gnomon.catalog.catalogfeed.format.SkipCounts;
import io.gnomon.catalog.layer.LayerEntry;
import java.util.List;

/**
 * The layer that a catalog feed makes.
 *
 * @param skips what was skipped because it conflicts with the catalog
 */
public record CatalogFeedMatch(List<LayerEntry> entries, SkipCounts skips) {}
