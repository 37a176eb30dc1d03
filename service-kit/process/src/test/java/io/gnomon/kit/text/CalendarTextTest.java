package io.gnomon.kit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTextTest {

  @Test
  void daysAndTimesAreRead() {
    assertThat(CalendarText.parseDay("2026-01-31")).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(CalendarText.parseTime("2026-01-31T08:00:00Z"))
        .isEqualTo(Instant.ofEpochSecond(1_769_846_400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-02-30", "+999999999-12-31", "-0001-01-01"})
  void whatIsNoDayOfFourDigitsAYearIsRefused(String text) {
    assertThatThrownBy(() -> CalendarText.parseDay(text)).isInstanceOf(DateTimeException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-01-31", "+1000000000-12-31T23:59:59Z", "-4713-01-01T00:00:00Z"})
  void whatIsNoTimeOfFourDigitsAYearIsRefused(String text) {
    assertThatThrownBy(() -> CalendarText.parseTime(text)).isInstanceOf(DateTimeException.class);
  }
}
