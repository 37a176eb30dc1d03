package io.gnomon.policy.feed.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedCursorTest {

  @Test
  void aDeviceHandsBackWhatItGot() {
    var cursor = new FeedCursor("default", 3, "2", 41);

    assertThat(FeedCursor.decode(cursor.encoded())).contains(cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!", "abc", "ZGVmYXVsdA", "ZGVmYXVsdDp4OjI6MQ"})
  void whatIsNotOursIsNoCursor(String text) {
    assertThat(FeedCursor.decode(text)).isEmpty();
  }

  @Test
  void aHugeTextIsNotEvenRead() {
    var huge =
        Base64.getUrlEncoder()
            .encodeToString(("o:1:" + "2".repeat(500) + ":1").getBytes(StandardCharsets.US_ASCII));

    assertThat(FeedCursor.decode(huge)).isEmpty();
    assertThat(FeedCursor.decode(null)).isEmpty();
  }
}
