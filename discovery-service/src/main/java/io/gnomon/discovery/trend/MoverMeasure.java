package io.gnomon.discovery.trend;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gnomon.discovery.usagecache.UsagePart;

/** What changed of an app. */
public enum MoverMeasure {
  /** In bytes, both ways together. */
  @JsonProperty("traffic")
  TRAFFIC("u.uploaded_bytes + u.downloaded_bytes") {
    @Override
    long of(UsagePart part) {
      long sum = part.uploaded() + part.downloaded();
      return sum < 0 ? MAX : Math.min(MAX, sum);
    }
  },
  @JsonProperty("transactions")
  TRANSACTIONS("u.transactions") {
    @Override
    long of(UsagePart part) {
      return part.transactions();
    }
  },
  /** How many different ones. */
  @JsonProperty("users")
  USERS("") {
    @Override
    long of(UsagePart part) {
      return part.actors().users();
    }
  };

  /** Where sums stop. */
  private static final long MAX = 9_000_000_000_000_000_000L;

  private final String sum;

  MoverMeasure(String sum) {
    this.sum = sum;
  }

  /** The measure of usage in memory. */
  abstract long of(UsagePart part);

  /** SQL of what is added up, over usage of sites {@code u}; of users nothing is. */
  String sum() {
    return sum;
  }
}
