package io.gnomon.local.fleet;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * How fast a fleet works.
 *
 * @param text as people write it
 * @param body the body of {@code PUT /sim/v1/fleet/pace}
 */
public record Pace(String text, Map<String, ?> body) {

  private static final int MAX_PER_MINUTE = 6_000_000;
  private static final Pattern RATE = Pattern.compile("(\\d{1,7})/(s|sec|min)");

  /** By the organisation's working hours. */
  public static Pace realTime() {
    return new Pace("real-time", Map.of("realTime", true));
  }

  /** Visits of the whole fleet per minute. */
  public static Pace perMinute(int visits) {
    return new Pace(visits + "/min", Map.of("visitsPerMinute", visits));
  }

  /** Reads {@code real-time}, {@code paused}, {@code 600/min} or {@code 50/s}. */
  public static Pace parse(String text) {
    if (text.equals("real-time")) {
      return realTime();
    }
    if (text.equals("paused")) {
      return perMinute(0);
    }
    var rate = RATE.matcher(text);
    if (rate.matches()) {
      var perMinute = Long.parseLong(rate.group(1)) * (rate.group(2).equals("min") ? 1 : 60);
      if (perMinute <= MAX_PER_MINUTE) {
        return perMinute((int) perMinute);
      }
    }
    throw new IllegalArgumentException(
        "'%s' is not a valid pace; write real-time, paused, 600/min or 50/s (%,d/min at most)"
            .formatted(text, MAX_PER_MINUTE));
  }
}
