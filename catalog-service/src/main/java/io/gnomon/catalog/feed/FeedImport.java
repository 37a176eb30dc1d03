package io.gnomon.catalog.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file of a feed that was read, and what became of it.
 *
 * @param phase what is being done, or was last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedImport(
    String id,
    String feed,
    ImportState state,
    String phase,
    Instant createdAt,
    String createdBy,
    @Nullable Instant finishedAt,
    @JsonUnwrapped Received received,
    @JsonUnwrapped Outcome outcome) {

  /** The origin of a file that somebody sent. */
  static final String UPLOAD = "upload";

  /**
   * What came.
   *
   * @param origin {@code upload}, or the URL
   * @param asOf the day on which the file was so
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Received(String origin, LocalDate asOf, @Nullable Long bytes, @Nullable String sha256) {}

  /**
   * What became of it.
   *
   * @param entries cleaned ones of the file
   * @param problem why nothing of it was taken
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Outcome(
      @Nullable Integer entries, @Nullable ImportReport report, @Nullable String problem) {}
}
