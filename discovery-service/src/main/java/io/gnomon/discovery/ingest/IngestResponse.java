package io.gnomon.discovery.ingest;

import java.util.Map;

/** What became of the lines of a batch. */
record IngestResponse(int accepted, int rejected, Map<String, Integer> reasons) {

  static IngestResponse from(ReadLines lines) {
    return new IngestResponse(lines.good().size(), lines.rejected(), lines.reasons());
  }
}
