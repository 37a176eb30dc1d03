package io.gnomon.discovery.usagecache;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.gnomon.discovery.usage.SourceDay;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The days of a range that have data, and which of them are settled: added up once and kept, while
 * the others are read anew whenever one of them has changed.
 *
 * @param versions another one once a day of a source may add up to something else
 * @param settled of these days, whatever their source
 */
record DayVersions(Map<SourceDay, String> versions, Set<LocalDate> settled) {

  /** So many are read anew before some of them are settled: that costs a reading of all. */
  private static final int MAX_UNSETTLED = 4;

  DayVersions {
    versions = Map.copyOf(versions);
    settled = Set.copyOf(settled);
  }

  /**
   * Of what was never read: most of what comes is of the last day, and what is late of the one
   * before.
   */
  static DayVersions first(Map<SourceDay, String> versions, LocalDate lastDay) {
    return new DayVersions(versions, days(versions, day -> isOld(day, lastDay)));
  }

  /** Later: what has changed is not settled any more. */
  DayVersions next(Map<SourceDay, String> now, LocalDate lastDay) {
    var changed = changed(now);
    var days = days(now, day -> true);
    var kept = without(settled, changed);
    boolean tooMany = days.size() - kept.size() > MAX_UNSETTLED;
    return new DayVersions(
        now, tooMany ? days(now, day -> isOld(day, lastDay) && !changed.contains(day)) : kept);
  }

  /** The days that are read anew. */
  Set<LocalDate> unsettled() {
    return without(days(versions, day -> true), settled);
  }

  private Set<LocalDate> changed(Map<SourceDay, String> now) {
    return Stream.of(versions, now)
        .flatMap(each -> each.keySet().stream())
        .filter(each -> !Objects.equals(versions.get(each), now.get(each)))
        .map(SourceDay::day)
        .collect(toUnmodifiableSet());
  }

  private static boolean isOld(LocalDate day, LocalDate lastDay) {
    return day.isBefore(lastDay.minusDays(1));
  }

  private static Set<LocalDate> days(
      Map<SourceDay, String> versions, Predicate<LocalDate> condition) {
    return versions.keySet().stream()
        .map(SourceDay::day)
        .filter(condition)
        .collect(toUnmodifiableSet());
  }

  private static Set<LocalDate> without(Set<LocalDate> days, Set<LocalDate> some) {
    return days.stream().filter(day -> !some.contains(day)).collect(toUnmodifiableSet());
  }
}
