package io.gnomon.discovery.executive.page;

import io.gnomon.discovery.executive.figures.Amounts;
import io.gnomon.discovery.executive.figures.AppList;
import io.gnomon.discovery.executive.figures.Heading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words that pages share. */
final class Wording {

  /** What stands where there is nothing. */
  static final String NONE = "\u2013";

  private static final int MAX_TITLE = 80;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm '(UTC'xxx')'", Locale.ENGLISH);

  private Wording() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The name of the report, cut so that there is place for more on the line. */
  static String title(Heading heading) {
    var name = heading.scope().report().name();
    int length = name.codePointCount(0, name.length());
    return length <= MAX_TITLE
        ? name
        : name.substring(0, name.offsetByCodePoints(0, MAX_TITLE)) + "\u2026";
  }

  static String span(Heading heading) {
    var range = heading.scope().range();
    return range.from().equals(range.to())
        ? day(range.from())
        : day(range.from()) + " to " + day(range.to());
  }

  static String at(@Nullable Instant time, Heading heading) {
    return time == null ? NONE : MINUTE.format(time.atZone(heading.zone()));
  }

  /** The span that these days are compared with. */
  static String before(Heading heading) {
    return heading.days() == 1 ? "the day before" : "the %d days before".formatted(heading.days());
  }

  /** What is below a list that is cut; empty where it is not. */
  static String more(AppList list) {
    return list.more() == 0 ? "" : "and %s more".formatted(Amounts.count(list.more()));
  }
}
