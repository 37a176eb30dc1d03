package io.gnomon.kit.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.problem.ProblemException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnLimitReaderTest {

  private static final String MOST = ",".repeat(ColumnLimitReader.MAX_COLUMNS - 1);

  @ParameterizedTest
  @ValueSource(strings = {"", "a,b\r\n", "\"x,\"\"y\n\"\n", "plain \" quote\n", "\"\"\n"})
  void aLineMayHaveAHundredColumnsAndNoMore(String before) throws IOException {
    var within = before + MOST + "\n" + MOST;

    assertThat(read(within)).isEqualTo(within);
    assertThatThrownBy(() -> read(within + ","))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "\"x\n\"\"", "a,b,\"\"\"x"})
  void commasWithinQuotesEndNoColumn(String open) throws IOException {
    var text = open + MOST + MOST + "\"\n";

    assertThat(read(text)).isEqualTo(text);
  }

  private static String read(String text) throws IOException {
    var out = new StringWriter();
    try (var in = new ColumnLimitReader(new StringReader(text))) {
      in.transferTo(out);
    }
    return out.toString();
  }
}
