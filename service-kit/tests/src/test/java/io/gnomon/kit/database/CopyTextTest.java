package io.gnomon.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopyTextTest {

  @Test
  void whatSeparatesRowsAndColumnsIsEscaped() {
    assertThat(text("a\tb\nc\rd\\e")).isEqualTo("a\\tb\\nc\\rd\\\\e");
  }

  @Test
  void nothingIsNotTheTextThatStandsForIt() {
    assertThat(text(null)).isEqualTo("\\N");
    assertThat(text("\\N")).isEqualTo("\\\\N");
  }

  @Test
  void bytesAreHexadecimal() {
    assertThat(text(new byte[] {0, (byte) 0xff})).isEqualTo("\\\\x00ff");
  }

  @Test
  void elementsOfAnArrayMayHoldAnything() {
    assertThat(text(List.of("a,b", "c\"d", "e\\f", "NULL", "")))
        .isEqualTo("{\"a,b\",\"c\\\\\"d\",\"e\\\\\\\\f\",\"NULL\",\"\"}");
    assertThat(text(List.of())).isEqualTo("{}");
  }

  private static String text(@Nullable Object value) {
    var text = new StringBuilder();
    CopyText.append(value, text);
    return text.toString();
  }
}
