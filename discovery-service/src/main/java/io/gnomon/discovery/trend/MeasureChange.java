package io.gnomon.discovery.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * By how much a number changed.
 *
 * @param percent of the number before, with two decimals; absent where that was 0
 */
public record MeasureChange(long absolute, @Nullable BigDecimal percent) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;

  /** From one number to the other. */
  public static MeasureChange between(long before, long now) {
    return new MeasureChange(now - before, before == 0 ? null : percent(now - before, before));
  }

  /** How many percent that part is of a whole that is not 0. */
  static BigDecimal percent(long part, long whole) {
    return BigDecimal.valueOf(part)
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
  }
}
