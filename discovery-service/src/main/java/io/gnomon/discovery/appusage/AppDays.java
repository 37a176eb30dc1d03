package io.gnomon.discovery.appusage;

import java.time.LocalDate;

/**
 * When an app was seen.
 *
 * @param firstDay the first day, in UTC
 * @param lastDay the last such day
 */
record AppDays(String appId, LocalDate firstDay, LocalDate lastDay) {}
