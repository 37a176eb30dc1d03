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

  /**
   * The text; throws {@link DateTimeException} where its year has not four digits: Java writes it
   * with a sign then, and PostgreSQL does not have all of them.
   */
  public static String withoutSign(String text) {
    if (text.startsWith("+") || text.startsWith("-")) {
      throw new DateTimeException("a year has four digits");
    }
    return text;
  }
}
