package io.gnomon.kit.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VerifiedTokenCacheTest {

  private static final long MAX_BYTES = 1 << 20;
  private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");

  private final VerifiedTokenCache cache = new VerifiedTokenCache(MAX_BYTES, Duration.ofMinutes(1));

  @Test
  void aTokenIsRememberedUntilItExpires() {
    cache.put("hash", identity("ada"), NOW.plusSeconds(10), 800);

    assertThat(cache.find("hash", NOW)).isNotNull();
    assertThat(cache.find("hash", NOW.plusSeconds(10))).isNull();
    assertThat(cache.find("other", NOW)).isNull();
  }

  @Test
  void theTokensOfAFleetTakeNoMoreThanTheirShareOfTheHeap() {
    for (int i = 0; i < 20_000; i++) {
      cache.put("hash" + i, identity("device" + i), NOW.plusSeconds(900), 800);
    }

    assertThat(cache.bytes()).isPositive().isLessThanOrEqualTo(MAX_BYTES);
  }

  private static SecurityIdentity identity(String name) {
    return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(name)).build();
  }
}
