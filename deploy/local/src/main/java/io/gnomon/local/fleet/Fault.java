package io.gnomon.local.fleet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fault that a share of the fleet gets.
 *
 * @param text as people write it
 * @param body the body of {@code POST /sim/v1/faults}
 */
public record Fault(String text, Map<String, ?> body) {

  private static final List<String> KINDS =
      List.of(
          "offline",
          "online",
          "flapping",
          "restart",
          "wipe",
          "repeat",
          "clock",
          "user",
          "network",
          "clone");

  /**
   * Reads {@code offline:20%}, {@code flapping:0.1:60s}, {@code repeat:0.5:late}, {@code
   * clock:0.1:-2h}.
   */
  public static Fault parse(String text) {
    var parts = text.split(":", 3);
    if (!KINDS.contains(parts[0]) || parts.length < 2) {
      throw new IllegalArgumentException(
          "'%s' is not a valid fault; write KIND:SHARE such as offline:20%% - kinds are %s"
              .formatted(text, String.join(", ", KINDS)));
    }
    var body = new LinkedHashMap<String, Object>();
    body.put("kind", parts[0]);
    body.put("share", share(parts[1]));
    if (parts.length == 3) {
      detail(parts[0], parts[2], body);
    } else if (parts[0].equals("clock")) {
      throw new IllegalArgumentException("clock needs a skew; write clock:0.1:-2h, for example");
    }
    return new Fault(text, body);
  }

  private static double share(String text) {
    try {
      var share =
          text.endsWith("%")
              ? new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2)
              : new BigDecimal(text);
      if (share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0) {
        return share.doubleValue();
      }
    } catch (NumberFormatException e) {
      // answered below
    }
    throw new IllegalArgumentException(
        "'%s' is not a valid share; write 0.2 or 20%%".formatted(text));
  }

  private static void detail(String kind, String text, Map<String, Object> body) {
    switch (kind) {
      case "offline", "flapping" -> body.put("seconds", seconds(text));
      case "clock" -> body.put("skewSeconds", seconds(text));
      case "repeat" -> {
        if (!text.equals("late")) {
          throw new IllegalArgumentException("repeat takes only late, not " + text);
        }
        body.put("late", true);
      }
      default -> throw new IllegalArgumentException(kind + " takes a share and nothing more");
    }
  }

  /** A duration such as 60s, 5m or -2h. */
  private static long seconds(String text) {
    try {
      var sign = text.startsWith("-") ? -1 : 1;
      var bare = text.replaceFirst("^[+-]", "").toUpperCase(java.util.Locale.ROOT);
      return sign * Duration.parse("PT" + bare).toSeconds();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'%s' is not a valid duration; write 60s, 5m or -2h".formatted(text), e);
    }
  }
}
