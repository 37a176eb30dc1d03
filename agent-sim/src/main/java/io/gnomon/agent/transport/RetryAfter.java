package io.gnomon.agent.transport;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads the HTTP headers that hold times. */
final class RetryAfter {

  private static final long MAX_MILLIS = Duration.ofHours(1).toMillis();

  private RetryAfter() {}

  /**
   * How long to wait: seconds or a date, at most an hour; 0 where the header is absent or invalid.
   */
  static long millis(@Nullable String header, long nowMillis) {
    if (header == null || header.isBlank()) {
      return 0;
    }
    var text = header.trim();
    var wait =
        text.chars().allMatch(c -> c >= '0' && c <= '9')
            ? (text.length() > 6 ? MAX_MILLIS : Long.parseLong(text) * 1_000)
            : date(text, nowMillis) - nowMillis;
    return Math.max(0, Math.min(MAX_MILLIS, wait));
  }

  /** An HTTP date as milliseconds, or the default where it is absent or invalid. */
  static long date(@Nullable String header, long defaultMillis) {
    if (header == null) {
      return defaultMillis;
    }
    try {
      return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
          .toInstant()
          .toEpochMilli();
    } catch (DateTimeParseException e) {
      return defaultMillis;
    }
  }
}
