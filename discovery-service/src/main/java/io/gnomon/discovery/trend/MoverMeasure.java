package io.gnomon.discovery.trend;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What changed of an app. */
public enum MoverMeasure {
  /** In bytes, both ways together. */
  @JsonProperty("traffic")
  TRAFFIC("u.uploaded_bytes + u.downloaded_bytes"),
  @JsonProperty("transactions")
  TRANSACTIONS("u.transactions"),
  /** How many different ones. */
  @JsonProperty("users")
  USERS("");

  private final String sum;

  MoverMeasure(String sum) {
    this.sum = sum;
  }

  /** SQL of what is added up, over usage of sites {@code u}; of users nothing is. */
  String sum() {
    return sum;
  }
}
