package io.gnomon.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.problem.BusyException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class GrantedRolesAugmentorTest {

  private static final String HUMANS = "https://issuer.example.org";

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MAX_LIFETIME = Duration.ofDays(31);
  private static final Instant ISSUED = Instant.parse("2026-03-02T09:00:00Z");

  private final RevocationRegistry revocations =
      new RevocationRegistry(new SimpleMeterRegistry(), Clock.systemUTC());
  private final AtomicBoolean loaded = new AtomicBoolean(true);
  private final GrantedRolesAugmentor augmentor =
      new GrantedRolesAugmentor(
          new Config(Map.of("humans", new Grant(HUMANS, "gnomon", Set.of("viewer", "admin")))),
          revocations,
          loaded::get);

  @Test
  void aTokenKeepsOfItsRolesThoseThatItsIssuerMayGrant() {
    var identity = augment(token(HUMANS, "gnomon"), "viewer", "device");

    assertThat(identity.getRoles()).containsExactly("viewer");
  }

  @Test
  void whatAnIssuerMayGrantIsNotWhatEveryTokenOfItHas() {
    var identity = augment(token(HUMANS, "gnomon"), "viewer");

    assertThat(identity.hasRole("admin")).isFalse();
  }

  @Test
  void aTokenWithoutRolesGetsNone() {
    assertThat(augment(token(HUMANS, "gnomon")).getRoles()).isEmpty();
  }

  @Test
  void aTokenForAnotherAudienceOrOfAnotherIssuerIsRefused() {
    assertThatThrownBy(() -> augment(token(HUMANS, "another"), "viewer"))
        .isInstanceOf(AuthenticationFailedException.class);
    assertThatThrownBy(() -> augment(token("https://else.example.org", "gnomon"), "viewer"))
        .isInstanceOf(AuthenticationFailedException.class);
  }

  @Test
  void aRevokedSubjectIsRefused() {
    revocations.revoke(Revocation.ofAllTokens("ada", ISSUED));

    assertRefused(token(HUMANS, "gnomon"));
  }

  @Test
  void aTokenThatWasIssuedAfterTheRevocationOfItsSubjectIsTaken() {
    var before = ISSUED.plusSeconds(1);
    revocations.revoke(new Revocation("ada", ISSUED, before, null));

    assertRefused(token(HUMANS, "gnomon"));
    assertThat(augment(token("gnomon", before, HOUR), "viewer").hasRole("viewer")).isTrue();
  }

  @Test
  void aTokenThatDoesNotSayWhenItWasIssuedIsRefused() {
    assertRefused(new ClaimsToken(without(Claims.iat)));
  }

  @Test
  void aTokenThatOutlivesItsRevocationIsRefused() {
    augment(token("gnomon", ISSUED, MAX_LIFETIME), "viewer");

    assertRefused(token("gnomon", ISSUED, MAX_LIFETIME.plusSeconds(1)));
    assertRefused(new ClaimsToken(without(Claims.exp)));
  }

  @Test
  void nobodyIsLetInBeforeRevocationsAreKnown() {
    loaded.set(false);

    assertThatThrownBy(() -> augment(token(HUMANS, "gnomon"), "viewer"))
        .isInstanceOf(BusyException.class);
  }

  private void assertRefused(JsonWebToken token) {
    assertThatThrownBy(() -> augment(token, "viewer"))
        .isInstanceOf(AuthenticationFailedException.class);
  }

  private SecurityIdentity augment(JsonWebToken token, String... roles) {
    var identity =
        QuarkusSecurityIdentity.builder().setPrincipal(token).addRoles(Set.of(roles)).build();
    return augmentor
        .augment(identity, work -> Uni.createFrom().item(work))
        .await()
        .atMost(Duration.ofSeconds(1));
  }

  private static JsonWebToken token(String issuer, String audience) {
    return new ClaimsToken(claims(issuer, audience, ISSUED, HOUR));
  }

  private static JsonWebToken token(String audience, Instant issued, Duration life) {
    return new ClaimsToken(claims(HUMANS, audience, issued, life));
  }

  private static Map<String, Object> without(Claims claim) {
    var claims = new HashMap<>(claims(HUMANS, "gnomon", ISSUED, HOUR));
    claims.remove(claim.name());
    return claims;
  }

  private static Map<String, Object> claims(
      String issuer, String audience, Instant issued, Duration life) {
    return Map.of(
        Claims.iss.name(),
        issuer,
        Claims.sub.name(),
        "ada",
        Claims.aud.name(),
        Set.of(audience),
        Claims.iat.name(),
        issued.getEpochSecond(),
        Claims.exp.name(),
        issued.plus(life).getEpochSecond());
  }

  private record Config(Map<String, Grant> all) implements IdentityConfig {

    @Override
    public Map<String, Issuer> issuers() {
      return Map.of();
    }

    @Override
    public Map<String, IdentityConfig.Grant> grants() {
      return Map.copyOf(all);
    }

    @Override
    public Duration verifiedFor() {
      return Duration.ZERO;
    }

    @Override
    public Duration maxTokenLife() {
      return MAX_LIFETIME;
    }
  }

  private record Grant(String iss, String aud, Set<String> roles) implements IdentityConfig.Grant {}
}
