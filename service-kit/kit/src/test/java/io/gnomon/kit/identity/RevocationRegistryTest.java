package io.gnomon.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevocationRegistryTest {

  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final RevocationRegistry registry = new RevocationRegistry(meters, Clock.systemUTC());
  private final List<String> cut = new ArrayList<>();

  @Test
  void aRevokedTokenIsRefusedAndOthersOfItsSubjectAreNot() {
    registry.revoke(Revocation.ofAllTokens("jti-1", NOW));

    assertThat(registry.isRevoked(caller("ada", "jti-1"))).isTrue();
    assertThat(registry.isRevoked(caller("ada", "jti-2"))).isFalse();
  }

  @Test
  void ofARevokedSubjectTheEarlierTokensAreRefused() {
    registry.revoke(new Revocation("ada", NOW, NOW.plusSeconds(1), null));

    assertThat(registry.isRevoked(caller("ada", NOW))).isTrue();
    assertThat(registry.isRevoked(caller("ada", Instant.EPOCH))).isTrue();
    assertThat(registry.isRevoked(caller("ada", NOW.plusSeconds(1)))).isFalse();
  }

  @Test
  void whatIsOpenWithARevokedTokenIsCutAndTheRestIsNot() {
    registry.watch(caller("ada", NOW), () -> cut.add("before"));
    registry.watch(caller("ada", NOW.plusSeconds(1)), () -> cut.add("after"));
    registry.watch(caller("bob", NOW), () -> cut.add("another"));

    registry.revoke(new Revocation("ada", NOW, NOW.plusSeconds(1), null));

    assertThat(cut).containsExactly("before");
  }

  @Test
  void whatIsOpenedWithARevokedTokenIsCutAtOnceAndWhatIsClosedIsNotCut() {
    var closed = registry.watch(caller("ada", NOW), () -> cut.add("closed"));
    closed.run();
    registry.revoke(Revocation.ofAllTokens("ada", NOW));

    registry.watch(caller("ada", NOW), () -> cut.add("opened"));

    assertThat(cut).containsExactly("opened");
  }

  @Test
  void aMetricSaysHowManyAreHeld() {
    registry.revoke(Revocation.ofAllTokens("ada", NOW));
    registry.revoke(Revocation.ofAllTokens("bob", NOW));
    registry.restore("bob", NOW);

    assertThat(meters.get("gnomon.revocations.held").gauge().value()).isEqualTo(1);
  }

  @Test
  void takenBackIsWhatWasRevokedBefore() {
    registry.revoke(Revocation.ofAllTokens("ada", NOW));
    registry.revoke(Revocation.ofAllTokens("bob", NOW.plusSeconds(2)));

    registry.restore("ada", NOW.plusSeconds(1));
    registry.restore("bob", NOW.plusSeconds(1));

    assertThat(registry.isRevoked(caller("ada", NOW))).isFalse();
    assertThat(registry.isRevoked(caller("bob", NOW))).isTrue();
  }

  @Test
  void anOlderRevocationThatComesLateChangesNothing() {
    registry.revoke(new Revocation("ada", NOW, NOW.plusSeconds(1), null));

    registry.revoke(new Revocation("ada", NOW.minusSeconds(60), NOW.minusSeconds(59), null));

    assertThat(registry.isRevoked(caller("ada", NOW))).isTrue();
  }

  @Test
  void anExpiredRevocationHoldsNoMore() {
    registry.revoke(new Revocation("ada", NOW.minusSeconds(60), null, NOW.minusSeconds(1)));

    assertThat(registry.isRevoked(caller("ada", NOW.minusSeconds(60)))).isFalse();
  }

  @Test
  void oneThatHasNotExpiredIsNotForgotten() {
    registry.revoke(revocation("ada", NOW.plusSeconds(3600)));
    registry.revoke(revocation("bob", null));

    registry.forget("ada");
    registry.forget("bob");

    assertThat(registry.isRevoked(caller("ada", NOW))).isTrue();
    assertThat(registry.isRevoked(caller("bob", NOW))).isFalse();
  }

  private static Revocation revocation(String credential, @Nullable Instant expiresAt) {
    return new Revocation(credential, NOW, null, expiresAt);
  }

  private static Caller caller(String subject, String tokenId) {
    return new Caller("issuer", subject, Optional.of(tokenId), NOW);
  }

  private static Caller caller(String subject, Instant issuedAt) {
    return new Caller("issuer", subject, Optional.empty(), issuedAt);
  }
}
