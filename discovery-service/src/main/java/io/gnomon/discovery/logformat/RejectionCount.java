package io.gnomon.discovery.logformat;

import java.util.List;

/**
 * How many lines of a file were rejected for one reason.
 *
 * @param samples the first few of them, shortened
 */
public record RejectionCount(Rejection reason, long count, List<String> samples) {

  /** A copy without the sample lines. */
  public RejectionCount withoutSamples() {
    return new RejectionCount(reason, count, List.of());
  }
}
