package io.gnomon.kit.text;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** A time as RFC 3339 in UTC with exactly three decimals, so that texts compare as times do. */
public final class TimestampText {

  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private TimestampText() {}

  /** The text of a time, as it stands in every message and answer. */
  public static String of(Instant at) {
    return FORMAT.format(at);
  }
}
