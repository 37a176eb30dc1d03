package io.gnomon.discovery.appusage;

import java.time.LocalDate;
import java.util.List;

/**
 * What is added up.
 *
 * @param sources their ids
 * @param from the first day, in UTC
 * @param to the last one, inclusive
 */
record RecentDays(List<Integer> sources, LocalDate from, LocalDate to) {

  RecentDays {
    sources = List.copyOf(sources);
  }
}
