package io.gnomon.agent.organisation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * The working hours of an organisation.
 *
 * @param zone the time zone of the hours
 * @param from the first minute of a working day
 * @param to the first minute after it
 * @param quiet the weight of all other hours, 0 to 1
 */
public record WorkingHours(
    ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime to, double quiet) {

  public WorkingHours {
    days = Set.copyOf(days);
    if (!from.isBefore(to) || days.isEmpty() || quiet < 0 || quiet > 1) {
      throw new IllegalArgumentException(
          "working hours need a day, from before to, and quiet between 0 and 1");
    }
  }

  /** The weight of a moment: 1 in working hours. */
  public double weight(long atMillis) {
    var local = Instant.ofEpochMilli(atMillis).atZone(zone);
    var time = local.toLocalTime();
    var working = days.contains(local.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
    return working ? 1 : quiet;
  }
}
