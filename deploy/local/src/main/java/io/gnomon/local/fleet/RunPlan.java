package io.gnomon.local.fleet;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days of work that a fleet simulates in less time.
 *
 * @param span how much simulated time
 * @param from its first moment; where absent it ends with yesterday
 */
public record RunPlan(Duration span, @Nullable Instant from) {

  private static final Duration MAX_SPAN = Duration.ofDays(90);
  private static final Pattern TEXT =
      Pattern.compile(
          "\\s*(?:P?(\\d{1,3})[dD]|P?(\\d{1,2})[wW]|PT?(\\d{1,4})H)(?:\\s+from\\s+(\\S+))?\\s*");

  /** How long it takes, or how many visits per second it makes. */
  public record Speed(@Nullable Duration in, @Nullable Integer perSecond) {

    public Speed {
      if ((in == null) == (perSecond == null)) {
        throw new IllegalArgumentException("a run takes either --in TIME or --rate N/s");
      }
    }
  }

  /** Reads {@code 5d}, {@code P5D} or {@code "P5D from 2026-11-16"}. */
  public static RunPlan parse(String text) {
    var parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'%s' is not a valid run; write 5d, P5D or \"P5D from 2026-11-16\"".formatted(text));
    }
    var span = span(parts.group(1), parts.group(2), parts.group(3));
    if (span.isZero() || span.compareTo(MAX_SPAN) > 0) {
      throw new IllegalArgumentException("a run covers some time, and 90 days at most");
    }
    return new RunPlan(span, parts.group(4) == null ? null : moment(parts.group(4)));
  }

  /** The body of {@code POST /sim/v1/runs}. */
  public Map<String, ?> body(Speed speed, @Nullable Long visits, Instant now) {
    var midnight =
        now.atZone(ZoneOffset.UTC).toLocalDate().atStartOfDay().toInstant(ZoneOffset.UTC);
    var begin = from == null ? midnight.minus(span) : from;
    var body = new LinkedHashMap<String, Object>();
    body.put("from", begin.toString());
    body.put("to", begin.plus(span).toString());
    if (speed.perSecond() != null) {
      body.put("perSecond", speed.perSecond());
    }
    if (speed.in() != null) {
      body.put("minutes", Math.max(1, speed.in().toMinutes()));
    }
    if (visits != null) {
      body.put("visits", visits);
    }
    return body;
  }

  private static Duration span(
      @Nullable String days, @Nullable String weeks, @Nullable String hours) {
    if (days != null) {
      return Duration.ofDays(Long.parseLong(days));
    }
    return weeks != null
        ? Duration.ofDays(7 * Long.parseLong(weeks))
        : Duration.ofHours(Long.parseLong(String.valueOf(hours)));
  }

  private static Instant moment(String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'%s' is neither a day such as 2026-11-16 nor a time such as 2026-11-16T08:00:00Z"
              .formatted(text),
          e);
    }
  }
}
