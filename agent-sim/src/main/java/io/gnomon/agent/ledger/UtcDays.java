package io.gnomon.agent.ledger;

import java.time.LocalDate;

/** UTC days as texts; the latest one is cached, since successive moments mostly share their day. */
public final class UtcDays {

  private static final long DAY_MILLIS = 86_400_000;

  private long cachedDay = -1;
  private String text = "";

  /** The UTC day of a moment. */
  public String of(long atMillis) {
    var day = Math.floorDiv(atMillis, DAY_MILLIS);
    if (day != cachedDay) {
      cachedDay = day;
      text = LocalDate.ofEpochDay(day).toString();
    }
    return text;
  }
}
