package io.gnomon.discovery.appusage;

import java.time.LocalDate;

/**
 * The message {@code discovery/app-usage}.
 *
 * @param firstDay the first day, in UTC, on which it was seen
 * @param lastDay the last such day
 */
record AppUsage(String appId, LocalDate firstDay, LocalDate lastDay) {

  static final String TOPIC = "discovery.app-usage.v1";
}
