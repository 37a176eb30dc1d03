package io.gnomon.agent.pace;

import io.gnomon.agent.organisation.WorkingHours;
import java.util.Arrays;

/**
 * Spreads a number of visits over a span of time as people work. Which visit bears which moment
 * follows from the span and the number alone.
 */
final class Timetable {

  static final long MINUTE = 60_000;

  private final long fromMillis;
  private final long visits;

  /** How much has happened by the end of each minute. */
  private final double[] until;

  Timetable(WorkingHours hours, long fromMillis, long toMillis, long visits) {
    this.fromMillis = fromMillis;
    this.visits = visits;
    this.until = new double[(int) ((toMillis - fromMillis + MINUTE - 1) / MINUTE)];
    var sum = 0.0;
    for (int i = 0; i < until.length; i++) {
      // A span that lies in quiet hours altogether still has room for its visits.
      sum += Math.max(1e-6, hours.weight(fromMillis + i * MINUTE));
      until[i] = sum;
    }
  }

  /** Working hours in the span, quiet ones counted as the part that they are. */
  static double workingHours(WorkingHours hours, long fromMillis, long toMillis) {
    var sum = 0.0;
    for (long at = fromMillis; at < toMillis; at += MINUTE) {
      sum += hours.weight(at);
    }
    return sum / 60;
  }

  long visits() {
    return visits;
  }

  /** The moment of the n-th visit, from 0. */
  long at(long n) {
    var target = (n + 0.5) / visits * total();
    var found = Arrays.binarySearch(until, target);
    var minute = Math.min(found < 0 ? -found - 1 : found, until.length - 1);
    var begun = minute == 0 ? 0 : until[minute - 1];
    var within = (target - begun) / (until[minute] - begun);
    return fromMillis + minute * MINUTE + Math.min(MINUTE - 1, (long) (within * MINUTE));
  }

  /** How many visits bear a moment before that one. */
  long before(long atMillis) {
    var passed = Math.max(0, atMillis - fromMillis);
    var minute = (int) Math.min(passed / MINUTE, until.length);
    if (minute == until.length) {
      return visits;
    }
    var begun = minute == 0 ? 0 : until[minute - 1];
    var sum = begun + (until[minute] - begun) * (passed % MINUTE) / MINUTE;
    return Math.min(visits, (long) (sum / total() * visits));
  }

  private double total() {
    return until[until.length - 1];
  }
}
