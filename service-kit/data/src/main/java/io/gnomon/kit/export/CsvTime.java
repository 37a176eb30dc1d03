package io.gnomon.kit.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times in CSV, which people read in their own time zone; in JSON they are UTC. */
public final class CsvTime {

  /** With the offset, without which an hour of each autumn would be two. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

  private CsvTime() {}

  /** To the millisecond; an empty cell where there is no time. */
  public static @Nullable String text(@Nullable Instant at, ZoneId timeZone) {
    return at == null ? null : TIME.format(at.atZone(timeZone));
  }
}
