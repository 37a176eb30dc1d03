package io.gnomon.agent.ledger;

import java.time.LocalDate;

/** The UTC day of a moment, as text. Neighbours in time mostly share their day. */
final class UtcDay {

  private static final long DAY_MILLIS = 86_400_000;

  private long last = -1;
  private String text = "";

  String of(long atMillis) {
    var day = Math.floorDiv(atMillis, DAY_MILLIS);
    if (day != last) {
      last = day;
      text = LocalDate.ofEpochDay(day).toString();
    }
    return text;
  }
}
