package io.gnomon.discovery.ingest;

import java.util.Map;

/**
 * What became of the lines of a batch.
 *
 * @param excluded lines that were dropped, since the user, address or device is excluded
 */
record IngestResponse(int accepted, int rejected, Map<String, Integer> reasons, int excluded) {

  static IngestResponse from(ReadLines lines) {
    return new IngestResponse(
        lines.good().size(), lines.rejected(), lines.reasons(), lines.excluded());
  }
}
