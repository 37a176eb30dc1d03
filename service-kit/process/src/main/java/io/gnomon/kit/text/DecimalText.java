package io.gnomon.kit.text;

import java.math.BigDecimal;

/** Numbers with a fraction as callers write them. */
public final class DecimalText {

  private static final int MAX_LENGTH = 40;
  private static final int MAX_DIGITS = 20;

  private DecimalText() {}

  /**
   * Throws {@link NumberFormatException} where the text is none. Nine characters are enough for a
   * number of a million digits, which no caller means: such a one is none.
   */
  public static BigDecimal parse(String text) {
    if (text.length() <= MAX_LENGTH) {
      var number = new BigDecimal(text);
      if (number.precision() <= MAX_DIGITS && Math.abs((long) number.scale()) <= MAX_DIGITS) {
        return number;
      }
    }
    throw new NumberFormatException("no number of at most " + MAX_DIGITS + " digits");
  }
}
