package io.gnomon.kit.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // Applies records without a channel.
class RevocationFollowerTest {

  private static final String SUBJECT = "contractor@example.org";
  private static final Instant BEFORE = Instant.parse("2026-03-02T09:30:10Z");
  private static final Instant AFTER = Instant.parse("2026-03-02T09:30:11Z");

  private final RevocationRegistry revocations =
      new RevocationRegistry(new SimpleMeterRegistry(), Clock.systemUTC());
  private final RevocationMarkerRegistry marker = new RevocationMarkerRegistry(null);
  private final RevocationFollower follower =
      new RevocationFollower(revocations, marker, null, new ObjectMapper());

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
    follower.apply(tombstone());
    assertThat(isRevoked(SUBJECT, BEFORE)).isTrue();

    follower.apply(message(state("revoked", "2026-03-02T09:31:00Z")));
    follower.apply(tombstone());

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

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "{\"id\":\"contractor", "{\"state\":\"revoked\"}"})
  void whatCannotBeReadRefusesAllTokensUntilSomethingElseFollows(String value) {
    var unreadable = message(value);

    assertThatThrownBy(() -> follower.apply(unreadable)).isInstanceOf(RuntimeException.class);
    assertThat(isRevoked(SUBJECT, AFTER)).isTrue();
    assertThat(isRevoked("another", BEFORE)).isFalse();

    follower.apply(message(example()));
    assertThat(isRevoked(SUBJECT, BEFORE)).isTrue();
    assertThat(isRevoked(SUBJECT, AFTER)).isFalse();
  }

  @Test
  void theMarkerIsNoCredential() {
    follower.apply(message(example()));
    assertThat(marker.isSeen()).isFalse();

    follower.apply(
        message(state("active", "2026-03-02T10:00:00Z").replace("\"subject\"", "\"marker\"")));

    assertThat(marker.isSeen()).isTrue();
    assertThat(isRevoked(SUBJECT, BEFORE)).isTrue();
  }

  private boolean isRevoked(String subject, Instant issuedAt) {
    return revocations.isRevoked(new Caller("issuer", subject, Optional.empty(), issuedAt));
  }

  private static String state(String state, String at) {
    return "{\"id\":\"%s\",\"kind\":\"subject\",\"state\":\"%s\",\"at\":\"%s\"}"
        .formatted(SUBJECT, state, at);
  }

  /** Not expired yet. */
  private static String example() {
    return Contracts.laterExample("policy/credential")
        .toString()
        .replace("2026-04-02", "2126-04-02");
  }

  private static ConsumerRecord<String, byte[]> tombstone() {
    return message((byte[]) null);
  }

  private static ConsumerRecord<String, byte[]> message(String value) {
    return message(value.getBytes(StandardCharsets.UTF_8));
  }

  private static ConsumerRecord<String, byte[]> message(byte @Nullable [] value) {
    return new ConsumerRecord<>("policy.credentials.v1", 0, 0, SUBJECT, value);
  }
}
