package io.gnomon.discovery.executive.figures;

import io.gnomon.discovery.trend.MeasureChange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them. */
public final class Amounts {

  private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB", "PB", "EB");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final int DIGITS = 3;

  private Amounts() {}

  /** With separators. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** With what is counted. */
  public static String counted(long number, String one) {
    return count(number) + " " + one + (number == 1 ? "" : "s");
  }

  /** With three digits and a decimal unit. */
  public static String bytes(long bytes) {
    if (bytes < THOUSAND.longValue()) {
      return counted(bytes, "byte");
    }
    var amount = BigDecimal.valueOf(bytes);
    int unit = -1;
    do {
      amount = amount.divide(THOUSAND);
      unit++;
    } while (rounded(amount).compareTo(THOUSAND) >= 0 && unit < UNITS.size() - 1);
    return rounded(amount).toPlainString() + " " + UNITS.get(unit);
  }

  private static BigDecimal rounded(BigDecimal amount) {
    int whole = amount.precision() - amount.scale();
    return amount.setScale(Math.max(0, DIGITS - Math.max(1, whole)), RoundingMode.HALF_UP);
  }

  /** With one decimal; a dash where there is none. */
  public static String percent(@Nullable BigDecimal percent) {
    return percent == null ? "\u2013" : percent.setScale(1, RoundingMode.HALF_UP) + " %";
  }

  /** In percent of the number before; in numbers where that was 0. */
  public static String change(MeasureChange change) {
    if (change.absolute() == 0) {
      return "no change";
    }
    if (change.percent() == null) {
      return "none before";
    }
    return (change.absolute() > 0 ? "+" : "") + percent(change.percent()).replace('-', '\u2212');
  }
}
