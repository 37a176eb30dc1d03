package io.gnomon.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.identity.VerifiedTokenProvider.CachedPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class VerifiedTokenCacheTest {

  private static final long MAX_BYTES = 1 << 20;
  private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");
  private static final TokenHash HASH = TokenHash.of("a");
  private static final Set<String> ROLES = Set.of("viewer");

  private final VerifiedTokenCache cache = new VerifiedTokenCache(MAX_BYTES, Duration.ofMinutes(1));

  @Test
  void aTokenCountsAsVerifiedUntilItExpires() {
    cache.put(HASH, remembered(token("ada", NOW.plusSeconds(10))));

    assertThat(cache.findVerified(HASH, NOW.plusSeconds(9))).isPresent();
    assertThat(cache.findVerified(HASH, NOW.plusSeconds(10))).isEmpty();
    assertThat(cache.find(HASH, NOW.plusSeconds(10))).isEmpty();
    assertThat(cache.findVerified(TokenHash.of("b"), NOW)).isEmpty();
  }

  @Test
  void aTokenIsVerifiedAgainAfterAWhileButItsCallerStaysKnown() {
    cache.put(HASH, remembered(token("ada", NOW.plusSeconds(900))));

    assertThat(cache.findVerified(HASH, NOW.plusSeconds(59))).isPresent();
    assertThat(cache.findVerified(HASH, NOW.plusSeconds(60))).isEmpty();
    assertThat(cache.find(HASH, NOW.plusSeconds(60)))
        .hasValueSatisfying(known -> assertThat(known.caller().subject()).isEqualTo("ada"));
  }

  @Test
  void theTokensOfAFleetTakeNoMoreThanTheirShareOfTheHeap() {
    for (int i = 0; i < 20_000; i++) {
      cache.put(TokenHash.of("token" + i), remembered(token("device" + i, NOW.plusSeconds(900))));
    }

    assertThat(cache.bytes()).isPositive().isLessThanOrEqualTo(MAX_BYTES);
  }

  @Test
  void aRememberedTokenSaysWhatItSaidWhenItWasVerified() {
    var token = token("ada", NOW.plusSeconds(900));
    JsonWebToken again = new CachedPrincipal(remembered(token), "head.body.signature");

    assertThat(again.getName()).isEqualTo(token.getName());
    assertThat(again.getAudience()).isEqualTo(token.getAudience());
    assertThat(again.getExpirationTime()).isEqualTo(token.getExpirationTime());
    assertThat(again.getIssuedAtTime()).isEqualTo(token.getIssuedAtTime());
    assertThat(again.getGroups()).isEqualTo(ROLES);
    assertThat(again.getRawToken()).isEqualTo("head.body.signature");
    assertThat(Caller.of(again)).isEqualTo(Caller.of(token));
    assertThat(again.getClaimNames()).allMatch(again::containsClaim);
  }

  @Test
  void aTokenWithoutIdOrTimeOfIssueIsRememberedAsThat() {
    var claims = new HashMap<>(token("ada", NOW.plusSeconds(900)).claims());
    claims.keySet().removeAll(List.of("jti", "iat"));
    var token = new ClaimsToken(claims);

    assertThat(Caller.of(new CachedPrincipal(remembered(token), ""))).isEqualTo(Caller.of(token));
  }

  @Test
  void aTokenThatNobodyAcceptsIsNotRemembered() {
    for (var claim : List.of("iss", "sub", "aud")) {
      var claims = new HashMap<>(token("ada", NOW.plusSeconds(900)).claims());
      claims.remove(claim);

      assertThat(CachedToken.of(new ClaimsToken(claims), ROLES, NOW)).isEmpty();
    }
  }

  @Test
  void aPrincipalIsPrintedWithoutItsToken() {
    var principal = new CachedPrincipal(remembered(token("ada", NOW)), "head.body.signature");

    assertThat(principal.toString()).doesNotContain("signature");
  }

  private static CachedToken remembered(JsonWebToken token) {
    return CachedToken.of(token, ROLES, NOW).orElseThrow();
  }

  private static ClaimsToken token(String subject, Instant expiry) {
    return new ClaimsToken(
        Map.of(
            "iss",
            "https://gnomon.example.org",
            "sub",
            subject,
            "jti",
            UUID.randomUUID().toString(),
            "iat",
            NOW.getEpochSecond(),
            "exp",
            expiry.getEpochSecond(),
            "aud",
            Set.of("gnomon")));
  }
}
