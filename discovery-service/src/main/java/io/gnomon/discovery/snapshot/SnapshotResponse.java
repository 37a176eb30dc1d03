package io.gnomon.discovery.snapshot;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.discovery.logformat.LogFormatName;
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
    @JsonUnwrapped SnapshotContent content,
    @Nullable Boolean duplicate) {

  static SnapshotResponse from(Snapshot snapshot, boolean duplicate) {
    return new SnapshotResponse(
        snapshot.reportId(),
        snapshot.name(),
        snapshot.format(),
        snapshot.content(),
        duplicate ? true : null);
  }
}
