package io.gnomon.kit.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.identity.Caller;
import io.gnomon.kit.identity.RevocationRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // Applies records without a channel.
class RevocationFollowerTest {

  private static final String DEVICE = "0b9c1b1e-5a52-4f0e-9a56-0c3f4f1f6a01";

  private final RevocationRegistry revocations = new RevocationRegistry();
  private final RevocationFollower follower =
      new RevocationFollower(revocations, null, new ObjectMapper());

  @Test
  void theExampleOfTheContractRevokesItsDevice() throws IOException {
    follower.apply(message(example()));

    assertThat(isRevoked(DEVICE)).isTrue();
    assertThat(isRevoked("another")).isFalse();
  }

  @Test
  void aTombstoneTakesTheRevocationBack() throws IOException {
    follower.apply(message(example()));

    follower.apply(message(null));

    assertThat(isRevoked(DEVICE)).isFalse();
  }

  @Test
  void aStateOtherThanRevokedTakesItBackToo() throws IOException {
    follower.apply(message(example()));

    follower.apply(
        message(
            "{\"id\":\"%s\",\"state\":\"active\"}"
                .formatted(DEVICE)
                .getBytes(StandardCharsets.UTF_8)));

    assertThat(isRevoked(DEVICE)).isFalse();
  }

  private boolean isRevoked(String subject) {
    return revocations.isRevoked(new Caller("issuer", subject, Optional.empty()));
  }

  private static byte[] example() throws IOException {
    try (var in =
        RevocationFollowerTest.class.getResourceAsStream(
            "/contracts/policy/credential.v1.example.json")) {
      return in.readAllBytes();
    }
  }

  private static ConsumerRecord<String, byte[]> message(byte @Nullable [] value) {
    return new ConsumerRecord<>("policy.credentials.v1", 0, 0, DEVICE, value);
  }
}
