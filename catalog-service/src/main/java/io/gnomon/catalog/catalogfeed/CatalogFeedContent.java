package io.gnomon.catalog.catalogfeed;

import io.gnomon.catalog.catalogfeed.format.CatalogFeedEntry;
import io.gnomon.catalog.catalogfeed.format.SkippedRows;
import java.time.LocalDate;
import java.util.List;

/**
 * The content of a file, normalised.
 *
 * @param asOf the date of the content
 * @param skipped what was skipped
 */
public record CatalogFeedContent(
    List<CatalogFeedEntry> entries, LocalDate asOf, List<SkippedRows> skipped) {}
