package io.gnomon.kit.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;

class RequestHeadTest {

  private static final int LONG = 60_000;
  private static final MultiMap NO_FIELDS = MultiMap.caseInsensitiveMultiMap();

  @Test
  void anOrdinaryHeadHoldsNothingMore() {
    assertThat(RequestHead.extraBytes("GET", "/api/v1/apps", NO_FIELDS)).isZero();
  }

  @Test
  void eachPartOfALongOneIsCounted() {
    var text = "x".repeat(LONG);
    var field = MultiMap.caseInsensitiveMultiMap().add("X-Long", text);

    assertThat(RequestHead.extraBytes(text, "/", NO_FIELDS)).isGreaterThan(LONG);
    assertThat(RequestHead.extraBytes("GET", "/" + text, NO_FIELDS)).isGreaterThan(LONG);
    assertThat(RequestHead.extraBytes("GET", "/", field)).isGreaterThan(LONG);
  }
}
