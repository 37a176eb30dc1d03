package io.gnomon.kit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {

  @Test
  void numbersAreRead() {
    assertThat(DecimalText.parse("7.5")).isEqualByComparingTo("7.5");
    assertThat(DecimalText.parse("-0.25")).isEqualByComparingTo("-0.25");
    assertThat(DecimalText.parse("1e1")).isEqualByComparingTo("10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "abc",
        "7,5",
        "NaN",
        "1e999999999",
        "1e-999999999",
        "0e999999999",
        "1e-21",
        "123456789012345678901",
        "0.000000000000000000000000000000000000001"
      })
  void whatIsNoneOrOfTooManyDigitsIsRefused(String text) {
    assertThatThrownBy(() -> DecimalText.parse(text)).isInstanceOf(NumberFormatException.class);
  }
}
