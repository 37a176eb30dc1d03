package io.gnomon.catalog.catalogfeed;

import io.gnomon.catalog.catalogfeed.format.SkippedRows;
import io.gnomon.catalog.catalogfeed.match.CatalogFeedDiff;
import java.util.List;

/**
 * What an import brings into the catalog and what it skips.
 *
 * @param apps number of apps in the feed's layer
 * @param domains number of their domains
 * @param changes compared with the feed's present layer
 * @param skipped what was skipped as invalid, whatever the catalog has
 * @param refused what was skipped because it conflicts with the catalog
 */
public record CatalogFeedImportReport(
    int apps,
    long domains,
    CatalogFeedDiff changes,
    List<SkippedRows> skipped,
    List<SkippedRows> refused) {}
