package io.gnomon.discovery.snapshot;

import io.gnomon.discovery.logformat.LogFormatName;
import io.gnomon.discovery.logformat.RejectionCount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an uploaded file.
 *
 * @param duplicate true when the same content was stored before; these are its figures then
 */
record SnapshotResponse(
    String reportId,
    String name,
    LogFormatName format,
    long lines,
    long transactions,
    long rejected,
    List<RejectionCount> reasons,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Boolean duplicate) {

  static SnapshotResponse from(Snapshot snapshot, boolean duplicate) {
    var content = snapshot.content();
    return new SnapshotResponse(
        snapshot.reportId(),
        snapshot.name(),
        snapshot.format(),
        content.lines(),
        content.transactions(),
        content.rejected(),
        content.reasons(),
        content.from(),
        content.to(),
        duplicate ? true : null);
  }
}
