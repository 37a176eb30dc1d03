package io.gnomon.kit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
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

  private static String line(Object cell) throws IOException {
    var out = new ByteArrayOutputStream();
    var form =
        new ExportForm<Object>(
            "cells", List.of("cell"), Collections::singletonList, (json, each) -> {});
    var csv = new CsvExport<>(out, form);
    csv.write(cell);
    csv.finish();
    var text = out.toString(StandardCharsets.UTF_8);
    return text.substring("\uFEFFcell\r\n".length(), text.length() - "\r\n".length());
  }
}
