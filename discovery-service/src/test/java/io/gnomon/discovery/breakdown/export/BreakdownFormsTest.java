package io.gnomon.discovery.breakdown.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.discovery.breakdown.UncataloguedDomain;
import io.gnomon.discovery.report.UsageMeasures;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakdownFormsTest {

  @ParameterizedTest
  @CsvSource({
    "UTC, 2026-03-02T08:15:00Z, 2026-03-02T08:15:00.000+00:00",
    "Asia/Kolkata, 2026-03-02T20:15:00.123Z, 2026-03-03T01:45:00.123+05:30",
    "Asia/Kathmandu, 2026-03-02T08:15:00Z, 2026-03-02T14:00:00.000+05:45",
    "America/St_Johns, 2026-01-02T02:00:00Z, 2026-01-01T22:30:00.000-03:30",
    // The hour that is not there in spring, and the two that are one in autumn.
    "Europe/Berlin, 2026-03-29T00:59:59Z, 2026-03-29T01:59:59.000+01:00",
    "Europe/Berlin, 2026-03-29T01:00:00Z, 2026-03-29T03:00:00.000+02:00",
    "Europe/Berlin, 2026-10-25T00:30:00Z, 2026-10-25T02:30:00.000+02:00",
    "Europe/Berlin, 2026-10-25T01:30:00Z, 2026-10-25T02:30:00.000+01:00",
    // Half an hour of daylight saving.
    "Australia/Lord_Howe, 2026-04-04T14:45:00Z, 2026-04-05T01:45:00.000+11:00",
    "Australia/Lord_Howe, 2026-04-04T15:15:00Z, 2026-04-05T01:45:00.000+10:30"
  })
  void timesHaveTheOffsetOfTheirZone(String zone, Instant at, String text) throws IOException {
    assertThat(lastCell(zone, at)).isEqualTo(text);
  }

  @Test
  void aTimeThatIsUnknownIsEmpty() throws IOException {
    assertThat(lastCell("Asia/Kolkata", null)).isNull();
  }

  private static @Nullable Object lastCell(String zone, @Nullable Instant at) throws IOException {
    var measures = UsageMeasures.of(1, BigDecimal.ONE, BigDecimal.ONE, at, at);
    var forms = new BreakdownForms(new ObjectMapper(), ZoneId.of(zone));
    var cells =
        forms
            .domains()
            .cells()
            .cells(new UncataloguedDomain("a.example", 1, 1, 1, 1, null, measures));
    return cells.get(cells.size() - 1);
  }
}
