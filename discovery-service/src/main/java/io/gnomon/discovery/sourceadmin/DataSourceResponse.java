package io.gnomon.discovery.sourceadmin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.discovery.datasource.DataSourceKind;
import io.gnomon.discovery.logformat.LogFormatName;
import io.gnomon.discovery.logformat.RejectionCount;
import io.gnomon.kit.request.EntityTag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data source.
 *
 * @param id of the report over it, too
 * @param file what was uploaded; absent where it is a stream
 */
record DataSourceResponse(
    String id,
    String name,
    DataSourceKind kind,
    DataSourceState state,
    @JsonUnwrapped SourceContent content,
    @Nullable SourceFile file) {

  /** The version of what administrators decide: the rest changes by itself. */
  String entityTag() {
    return entityTag(content.keepDays());
  }

  static String entityTag(@Nullable Integer keepDays) {
    return EntityTag.of(keepDays == null ? 0L : keepDays);
  }

  /**
   * What is kept of it.
   *
   * @param from first day (UTC) with data, as {@code to} is the last; absent without any
   * @param lastDataAt time of the last transaction
   * @param keepDays how many days are kept, today included; absent: all
   * @param deleteThrough the day up to which what was kept is being deleted
   * @param excluded how many transactions were dropped, since the user, address or device is
   *     excluded
   */
  record SourceContent(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Instant lastDataAt,
      @Nullable Integer keepDays,
      @Nullable LocalDate deleteThrough,
      long excluded) {}

  /**
   * The file that it was counted from.
   *
   * @param rejected how many of the lines were no transaction that can be counted
   * @param reasons why, and the first few of each
   */
  record SourceFile(
      LogFormatName format,
      long lines,
      long rejected,
      List<RejectionCount> reasons,
      String uploadedBy,
      Instant uploadedAt) {}
}
