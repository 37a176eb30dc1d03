package io.gnomon.catalog.catalogfeed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import in a list.
 *
 * @param apps number of apps in the feed's layer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CatalogFeedImportSummary(
    String id,
    CatalogFeedImportState state,
    CatalogFeedImportPhase phase,
    Instant createdAt,
    String createdBy,
    @Nullable Instant finishedAt,
    @Nullable Integer entries,
    @Nullable Integer apps,
    @Nullable Long domains,
    @Nullable String problem) {

  public static CatalogFeedImportSummary of(CatalogFeedImport full) {
    var report = full.outcome().report();
    return new CatalogFeedImportSummary(
        full.id(),
        full.state(),
        full.phase(),
        full.createdAt(),
        full.createdBy(),
        full.finishedAt(),
        full.outcome().entries(),
        report == null ? null : report.apps(),
        report == null ? null : report.domains(),
        full.outcome().problem());
  }
}
