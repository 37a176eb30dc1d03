package io.gnomon.catalog.search.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvExportTest {

  @ParameterizedTest
  @CsvSource({
    "=1+1, '''=1+1'",
    "@SUM(A1), '''@SUM(A1)'",
    "-5, '''-5'",
    "plain, plain",
    "'a,b', '\"a,b\"'",
    "'say \"x\"', '\"say \"\"x\"\"\"'"
  })
  void aCellIsNeverAFormula(String text, String cell) {
    assertThat(CsvExport.FORMAT.format(CsvExport.safe(text))).isEqualTo(cell);
  }
}
