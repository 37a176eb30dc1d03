package io.gnomon.e2e.attack;

import static io.gnomon.testing.Patience.await;

import io.gnomon.e2e.EnrolledDevice;
import io.gnomon.e2e.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** An honest device, which goes on sending and knows how much of it was acknowledged. */
final class Witness {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration COUNTED_WITHIN = Duration.ofMinutes(2);

  private final EnrolledDevice device = EnrolledDevice.enrol();
  private final String bootId = UUID.randomUUID().toString();
  private final long before = counted();
  private int sequence;

  /** One transaction more, repeated until it is acknowledged as devices do. */
  void send() {
    sequence++;
    Batches.acknowledge(TIMEOUT, device.token(), bootId, sequence, transaction("witness.example"));
  }

  /**
   * Waits until the report has what this device was acknowledged, and no more than that.
   *
   * @param others how many transactions other devices were acknowledged meanwhile
   */
  void awaitCounted(long others) {
    await().atMost(COUNTED_WITHIN).until(() -> counted() - before == sequence + others);
  }

  String token() {
    return device.token();
  }

  /** One line. */
  static String transaction(String host) {
    return """
    {"at":"%s","user":"ada","ipAddress":"10.20.0.7","host":"%s","uploadedBytes":1,"downloadedBytes":1}\
    """
        .formatted(Instant.now(), host);
  }

  private static long counted() {
    return Tally.ofReport().transactions();
  }
}
