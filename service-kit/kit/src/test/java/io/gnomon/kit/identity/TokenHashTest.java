package io.gnomon.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenHashTest {

  private static final String TOKEN = "head.body.signature";

  private final Map<String, Object> request = new HashMap<>();

  @Test
  void theHashOfARequestsTokenIsComputedOnce() {
    var noted = TokenHash.note(request, TOKEN);

    assertThat(TokenHash.take(request, TOKEN)).isSameAs(noted).isEqualTo(TokenHash.of(TOKEN));
  }

  @Test
  void anotherTokenHasAHashOfItsOwn() {
    TokenHash.note(request, TOKEN);

    assertThat(TokenHash.take(request, "other")).isEqualTo(TokenHash.of("other"));
  }

  @Test
  void aRequestKeepsNoTokenThatWasTaken() {
    TokenHash.note(request, TOKEN);
    TokenHash.take(request, TOKEN);

    assertThat(request).isEmpty();
  }
}
