package io.gnomon.discovery.trend;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How long a point of a series is. */
public enum SeriesInterval {
  /** In UTC. */
  @JsonProperty("day")
  DAY(86_400),
  @JsonProperty("hour")
  HOUR(3_600);

  private final int seconds;

  SeriesInterval(int seconds) {
    this.seconds = seconds;
  }

  int seconds() {
    return seconds;
  }
}
