package io.gnomon.catalog.catalogfeed;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a file is imported.
 *
 * @param preview whether the catalog stays unchanged until the import is applied
 * @param asOf the date of the file's content; null: today
 */
public record CatalogFeedImportRequest(boolean preview, @Nullable LocalDate asOf, String who) {}
