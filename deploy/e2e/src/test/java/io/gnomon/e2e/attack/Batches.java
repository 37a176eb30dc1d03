package io.gnomon.e2e.attack;

import static io.gnomon.e2e.RunningGnomon.anonymouslyTo;
import static io.gnomon.testing.Patience.await;

import io.gnomon.local.installation.Part;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Batches of telemetry, as devices send them. */
final class Batches {

  private static final int ACCEPTED = 202;

  private Batches() {}

  /** Sends a batch again and again until it is acknowledged. */
  static void acknowledge(
      Duration atMost, String token, String bootId, int sequence, String lines) {
    await()
        .pollDelay(Duration.ZERO)
        .atMost(atMost)
        .until(() -> status(token, bootId, sequence, lines) == ACCEPTED);
  }

  private static int status(String token, String bootId, int sequence, String lines) {
    return anonymouslyTo(Part.DISCOVERY)
        .auth()
        .oauth2(token)
        .header("Gnomon-Protocol", "1")
        .header("Gnomon-Boot-Id", bootId)
        .header("Gnomon-Sequence", sequence)
        .contentType("application/x-ndjson")
        .body(lines.getBytes(StandardCharsets.UTF_8))
        .post("/agent/v1/transactions")
        .statusCode();
  }
}
