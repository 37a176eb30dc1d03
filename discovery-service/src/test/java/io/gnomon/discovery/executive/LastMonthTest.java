package io.gnomon.discovery.executive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastMonthTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T00:59:59Z, UTC, 2026-09",
    "2026-11-01T01:00:00Z, UTC, 2026-10",
    "2026-11-30T23:00:00Z, UTC, 2026-10",
    "2026-11-01T04:59:59Z, America/New_York, 2026-09",
    "2026-11-01T05:00:00Z, America/New_York, 2026-10",
    "2026-10-31T12:00:00Z, Pacific/Auckland, 2026-09",
    "2026-11-01T01:00:00Z, Pacific/Auckland, 2026-10",
    "2027-01-01T01:00:00Z, Asia/Kolkata, 2026-12"
  })
  void aMonthIsOverInTheZoneAndInUtc(Instant now, String zone, YearMonth month) {
    assertThat(MonthlyReportService.lastMonth(now, ZoneId.of(zone))).isEqualTo(month);
  }
}
