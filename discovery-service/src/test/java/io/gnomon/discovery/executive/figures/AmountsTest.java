package io.gnomon.discovery.executive.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.trend.MeasureChange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 bytes",
    "1, 1 byte",
    "999, 999 bytes",
    "1000, 1.00 kB",
    "1234567, 1.23 MB",
    "12345678, 12.3 MB",
    "123456789, 123 MB",
    "999499999, 999 MB",
    "999999999, 1.00 GB",
    "9223372036854775807, 9.22 EB"
  })
  void bytesHaveThreeDigitsAndAUnit(long bytes, String text) {
    assertThat(Amounts.bytes(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 112, +12.0 %",
    "100, 95, \u22125.0 %",
    "100, 100, no change",
    "0, 5, none before",
    "0, 0, no change"
  })
  void changesAreInPercent(long before, long now, String text) {
    assertThat(Amounts.change(MeasureChange.between(before, now))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 apps", "1, 1 app", "1234, '1,234 apps'"})
  void whatIsCountedIsNamed(long number, String text) {
    assertThat(Amounts.counted(number, "app")).isEqualTo(text);
  }
}
