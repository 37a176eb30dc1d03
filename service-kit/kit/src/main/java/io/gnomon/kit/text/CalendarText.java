package io.gnomon.kit.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Days and times as callers write them: years have four digits (RFC 3339). */
public final class CalendarText {

  private CalendarText() {}

  /** Throws {@link DateTimeException} where the text is none. */
  public static LocalDate parseDay(String text) {
    return LocalDate.parse(withoutSign(text));
  }

  /** Throws {@link DateTimeException} where the text is none. */
  public static Instant parseTime(String text) {
    return Instant.parse(withoutSign(text));
  }

  /** Java writes all other years with a sign; PostgreSQL does not have all of them. */
  private static String withoutSign(String text) {
    if (text.startsWith("+") || text.startsWith("-")) {
      throw new DateTimeException("a year has four digits");
    }
    return text;
  }
}
