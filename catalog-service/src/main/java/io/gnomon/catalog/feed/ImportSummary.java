package io.gnomon.catalog.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import in a list.
 *
 * @param apps of which the feed says something by it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportSummary(
    String id,
    ImportState state,
    String phase,
    Instant createdAt,
    String createdBy,
    @Nullable Instant finishedAt,
    @Nullable Integer entries,
    @Nullable Integer apps,
    @Nullable Long domains,
    @Nullable String problem) {

  static ImportSummary of(FeedImport full) {
    var report = full.outcome().report();
    return new ImportSummary(
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
