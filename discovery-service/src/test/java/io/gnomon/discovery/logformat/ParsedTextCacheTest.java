package io.gnomon.discovery.logformat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ParsedTextCacheTest {

  private int parsed;

  private final ParsedTextCache cache =
      new ParsedTextCache(
          text -> {
            parsed++;
            return text.toLowerCase(Locale.ROOT);
          });

  @Test
  void aRepeatedTextIsParsedOnce() {
    assertThat(get("WWW.Example.org")).isEqualTo("www.example.org");
    assertThat(get("WWW.Example.org")).isEqualTo("www.example.org");

    assertThat(parsed).isOne();
  }

  @Test
  void longNewTextsTakeBoundedMemory() {
    for (int i = 0; i < 100_000; i++) {
      assertThat(get("N".repeat(250) + i)).endsWith("n" + i);
      assertThat(cache.bytes()).isLessThanOrEqualTo(ParsedTextCache.MAX_BYTES);
    }
  }

  private String get(String text) {
    byte[] bytes = ("before " + text + " after").getBytes(StandardCharsets.UTF_8);
    return cache.get(bytes, 7, bytes.length - 6);
  }
}
