package io.gnomon.discovery.appusage;

import java.time.LocalDate;

/**
 * The message {@code discovery/app-usage}.
 *
 * @param firstDay the first day, in UTC, on which it was seen
 * @param lastDay the last such day
 * @param recent what was used on the last days
 */
record AppUsage(String appId, LocalDate firstDay, LocalDate lastDay, RecentUsage recent) {

  static final String TOPIC = "discovery.app-usage.v1";
}
