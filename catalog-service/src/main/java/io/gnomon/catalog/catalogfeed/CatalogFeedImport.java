package io.gnomon.catalog.catalogfeed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One import of a catalog feed: the file, its state and its outcome.
 *
 * @param phase the current or last step
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CatalogFeedImport(
    String id,
    String feed,
    CatalogFeedImportState state,
    CatalogFeedImportPhase phase,
    Instant createdAt,
    String createdBy,
    @Nullable Instant finishedAt,
    @JsonUnwrapped Received received,
    @JsonUnwrapped Outcome outcome) {

  /** The origin of an uploaded file. */
  public static final String UPLOAD = "upload";

  /**
   * The file.
   *
   * @param origin {@code upload}, or the URL
   * @param asOf the date of the file's content
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Received(
      String origin, LocalDate asOf, @Nullable Long bytes, @Nullable String sha256) {}

  /**
   * The outcome.
   *
   * @param entries number of valid entries of the file
   * @param problem why the import, or what was asked of it last, failed
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Outcome(
      @Nullable Integer entries,
      @Nullable CatalogFeedImportReport report,
      @Nullable String problem) {}
}
