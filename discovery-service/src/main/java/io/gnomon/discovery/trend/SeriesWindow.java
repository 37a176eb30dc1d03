package io.gnomon.discovery.trend;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Days or hours, both inclusive, counted since 1970.
 *
 * @param sources ids of the data sources whose usage is meant
 */
record SeriesWindow(List<Integer> sources, SeriesInterval interval, long first, long last) {

  private static final int HOURS_PER_DAY = 24;

  /** As many, just before. */
  SeriesWindow before() {
    return new SeriesWindow(sources, interval, first - slots(), first - 1);
  }

  /** How many days or hours. */
  long slots() {
    return last - first + 1;
  }

  Instant start(long slot) {
    return Instant.ofEpochSecond(slot * interval.seconds());
  }

  /** The days that it is on, or in. */
  LocalDate firstDay() {
    return day(first);
  }

  LocalDate lastDay() {
    return day(last);
  }

  private LocalDate day(long slot) {
    return LocalDate.ofEpochDay(
        interval == SeriesInterval.DAY ? slot : Math.floorDiv(slot, HOURS_PER_DAY));
  }
}
