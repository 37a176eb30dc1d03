package io.gnomon.agent.transport;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The two headers of HTTP that hold times. */
final class RetryAfter {

  private static final long LONGEST_MILLIS = Duration.ofHours(1).toMillis();

  private RetryAfter() {}

  /** How long to wait: seconds or a date, at most an hour; 0 for what is absent or unreadable. */
  static long millis(@Nullable String header, long nowMillis) {
    if (header == null || header.isBlank()) {
      return 0;
    }
    var text = header.trim();
    var wait =
        text.chars().allMatch(c -> c >= '0' && c <= '9')
            ? (text.length() > 6 ? LONGEST_MILLIS : Long.parseLong(text) * 1_000)
            : date(text, nowMillis) - nowMillis;
    return Math.max(0, Math.min(LONGEST_MILLIS, wait));
  }

  /** An HTTP date as milliseconds, or the given value where it is none. */
  static long date(@Nullable String header, long otherwise) {
    if (header == null) {
      return otherwise;
    }
    try {
      return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
          .toInstant()
          .toEpochMilli();
    } catch (DateTimeParseException e) {
      return otherwise;
    }
  }
}
