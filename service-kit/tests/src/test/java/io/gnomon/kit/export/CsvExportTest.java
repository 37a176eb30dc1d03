package io.gnomon.kit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {

  @ParameterizedTest
  @CsvSource({
    "=1+1, '''=1+1'",
    "@SUM(A1), '''@SUM(A1)'",
    "-5, '''-5'",
    "＝1+1, '''＝1+1'",
    "'\n=1', '\"''\n=1\"'",
    "plain, plain",
    "'a,b', '\"a,b\"'",
    "'say \"x\"', '\"say \"\"x\"\"\"'",
    "日本 🗂, 日本 🗂"
  })
  void aCellIsNeverAFormula(String text, String cell) throws IOException {
    assertThat(line(text)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "'=1+1", "''-5", "\n=1", "'", "''", "'tis", "plain", ""})
  void aCellIsReadAsTheTextThatItWas(String text) {
    assertThat(CsvCell.text(String.valueOf(CsvCell.safe(text)))).isEqualTo(text);
  }

  @Test
  void aNumberStaysOne() throws IOException {
    assertThat(line(-5)).isEqualTo("-5");
  }

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
    assertThat(line(at, ZoneId.of(zone))).isEqualTo(text);
  }

  @Test
  void aPartThatIsNotThereIsAnEmptyCell() throws IOException {
    var form =
        ExportForm.<List<Instant>>named("times")
            .column("at", each -> each.isEmpty() ? null : each.get(0), Instant::toString)
            .column("end", each -> ".");
    assertThat(line(List.of(), form, ZoneOffset.UTC)).isEqualTo(",.");
  }

  private static String line(Object cell) throws IOException {
    return line(cell, ZoneOffset.UTC);
  }

  private static String line(Object cell, ZoneId zone) throws IOException {
    return line(cell, ExportForm.named("cells").column("cell", each -> each), zone);
  }

  private static <T> String line(T thing, ExportForm<T> form, ZoneId zone) throws IOException {
    var out = new ByteArrayOutputStream();
    var csv = new CsvExport<>(out, form, zone);
    csv.write(thing);
    csv.finish();
    var text = out.toString(StandardCharsets.UTF_8);
    return text.substring(text.indexOf("\r\n") + 2, text.length() - "\r\n".length());
  }
}
