package io.gnomon.kit.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.identity.Caller;
import io.gnomon.kit.identity.RevocationRegistry;
import io.gnomon.testing.Contracts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // Applies records without a channel.
class RevocationFollowerTest {

  private static final String SUBJECT = "contractor@example.org";
  private static final Instant BEFORE = Instant.parse("2026-03-02T09:30:10Z");
  private static final Instant AFTER = Instant.parse("2026-03-02T09:30:11Z");

  private final RevocationRegistry revocations =
      new RevocationRegistry(new SimpleMeterRegistry(), Clock.systemUTC());
  private final RevocationFollower follower =
      new RevocationFollower(revocations, null, new ObjectMapper());

  @Test
  void theExampleOfTheContractRevokesTheEarlierTokensOfItsSubject() {
    follower.apply(message(example()));

    assertThat(isRevoked(SUBJECT, BEFORE)).isTrue();
    assertThat(isRevoked(SUBJECT, AFTER)).isFalse();
    assertThat(isRevoked("another", BEFORE)).isFalse();
  }

  @Test
  void aMessageThatNamesNoTimeRevokesAllTokens() {
    follower.apply(message(state("revoked", "2026-03-02T09:30:00Z")));

    assertThat(isRevoked(SUBJECT, BEFORE)).isTrue();
    assertThat(isRevoked(SUBJECT, Instant.now())).isTrue();
  }

  @Test
  void aTombstoneEndsWhatNamesNoEndAndNotWhatHasNotExpired() {
    follower.apply(message(example()));
    follower.apply(message(null));
    assertThat(isRevoked(SUBJECT, BEFORE)).isTrue();

    follower.apply(message(state("revoked", "2026-03-02T09:31:00Z")));
    follower.apply(message(null));

    assertThat(isRevoked(SUBJECT, BEFORE)).isFalse();
  }

  @Test
  void activeTakesBackWhatWasRevokedBeforeIt() {
    follower.apply(message(example()));

    follower.apply(message(state("active", "2026-03-02T09:00:00Z")));
    assertThat(isRevoked(SUBJECT, BEFORE)).isTrue();

    follower.apply(message(state("active", "2026-03-02T10:00:00Z")));
    assertThat(isRevoked(SUBJECT, BEFORE)).isFalse();
  }

  private boolean isRevoked(String subject, Instant issuedAt) {
    return revocations.isRevoked(new Caller("issuer", subject, Optional.empty(), issuedAt));
  }

  private static byte[] state(String state, String at) {
    return "{\"id\":\"%s\",\"kind\":\"subject\",\"state\":\"%s\",\"at\":\"%s\"}"
        .formatted(SUBJECT, state, at)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Not expired yet. */
  private static byte[] example() {
    return Contracts.laterExample("policy/credential")
        .toString()
        .replace("2026-04-02", "2126-04-02")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static ConsumerRecord<String, byte[]> message(byte @Nullable [] value) {
    return new ConsumerRecord<>("policy.credentials.v1", 0, 0, SUBJECT, value);
  }
}
