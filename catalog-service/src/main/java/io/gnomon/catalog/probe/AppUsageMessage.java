package io.gnomon.catalog.probe;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What is needed here of {@code discovery/app-usage}.
 *
 * @param lastDay the last day, in UTC, on which the app was used
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record AppUsageMessage(String appId, LocalDate lastDay) {

  AppUsageMessage {
    Objects.requireNonNull(appId, "appId");
    Objects.requireNonNull(lastDay, "lastDay");
  }
}
