package io.gnomon.discovery.snapshot;

import io.gnomon.discovery.logformat.RejectedLines;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that was counted: what it is called and what was in it. */
record Snapshot(int sourceId, String name, String format, Content content) {

  /**
   * What was in a file.
   *
   * @param from first day (UTC) with a transaction, as {@code to} is the last
   */
  record Content(
      long lines,
      long transactions,
      long rejected,
      List<RejectedLines.Count> reasons,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}
}
