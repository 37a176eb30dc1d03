package io.gnomon.agent.workload;

import io.gnomon.agent.organisation.WorkingHours;
import java.util.Arrays;

/**
 * Spreads a number of visits over the working hours of a period. The timestamp of a visit follows
 * from the period and the number of the visit alone.
 */
final class Timetable {

  static final long MINUTE = 60_000;

  private final long fromMillis;
  private final long visits;

  /** The sum of the weights of all minutes up to each minute. */
  private final double[] cumulative;

  Timetable(WorkingHours hours, long fromMillis, long toMillis, long visits) {
    this.fromMillis = fromMillis;
    this.visits = visits;
    this.cumulative = new double[(int) ((toMillis - fromMillis + MINUTE - 1) / MINUTE)];
    var sum = 0.0;
    for (int i = 0; i < cumulative.length; i++) {
      // A period without any working hours still has room for its visits.
      sum += Math.max(1e-6, hours.weight(fromMillis + i * MINUTE));
      cumulative[i] = sum;
    }
  }

  /** Working hours in the period; other hours count by their weight. */
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

  /** The timestamp of the n-th visit, from 0. */
  long at(long n) {
    var target = (n + 0.5) / visits * total();
    var found = Arrays.binarySearch(cumulative, target);
    var minute = Math.min(found < 0 ? -found - 1 : found, cumulative.length - 1);
    var begun = minute == 0 ? 0 : cumulative[minute - 1];
    var within = (target - begun) / (cumulative[minute] - begun);
    return fromMillis + minute * MINUTE + Math.min(MINUTE - 1, (long) (within * MINUTE));
  }

  /** How many visits have an earlier timestamp. */
  long before(long atMillis) {
    var passed = Math.max(0, atMillis - fromMillis);
    var minute = (int) Math.min(passed / MINUTE, cumulative.length);
    if (minute == cumulative.length) {
      return visits;
    }
    var begun = minute == 0 ? 0 : cumulative[minute - 1];
    var sum = begun + (cumulative[minute] - begun) * (passed % MINUTE) / MINUTE;
    return Math.min(visits, (long) (sum / total() * visits));
  }

  private double total() {
    return cumulative[cumulative.length - 1];
  }
}
