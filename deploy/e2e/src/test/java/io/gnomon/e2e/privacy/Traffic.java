package io.gnomon.e2e.privacy;

import static io.gnomon.e2e.RunningGnomon.anonymouslyTo;
import static io.gnomon.e2e.RunningGnomon.to;

import io.gnomon.e2e.EnrolledDevice;
import io.gnomon.local.installation.Part;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What one device reports of its users. */
final class Traffic {

  private final EnrolledDevice device = EnrolledDevice.enrol();
  private final String boot = UUID.randomUUID().toString();
  private int batches;
  private int events;

  String deviceId() {
    return device.id();
  }

  /** A transaction of the user with the host. */
  void transaction(String user, String host) {
    var line =
        """
        {"at":"%s","user":"%s","ipAddress":"10.1.2.3","host":"%s","uploadedBytes":1,"downloadedBytes":1}"""
            .formatted(Instant.now(), user, host);
    batches++;
    anonymouslyTo(Part.DISCOVERY)
        .auth()
        .oauth2(device.token())
        .header("Gnomon-Protocol", "1")
        .header("Gnomon-Boot-Id", boot)
        .header("Gnomon-Sequence", batches)
        .contentType("application/x-ndjson")
        .body(line.getBytes(StandardCharsets.UTF_8))
        .post("/agent/v1/transactions")
        .then()
        .statusCode(202);
  }

  /** An attempt of the user at an app that is blocked. */
  void attempt(String user, String app, String host) {
    var event =
        Map.of(
            "kind",
            "blocked",
            "at",
            Instant.now().toString(),
            "user",
            user,
            "appId",
            app,
            "indicatorId",
            indicator(app),
            "host",
            host);
    events++;
    anonymouslyTo(Part.POLICY)
        .auth()
        .oauth2(device.token())
        .header("Gnomon-Protocol", "1")
        .contentType("application/json")
        .body(Map.of("bootId", boot, "sequence", events, "events", List.of(event)))
        .post("/agent/v1/events")
        .then()
        .statusCode(204);
  }

  private static String indicator(String app) {
    return to(Part.POLICY)
        .get("/api/v1/indicators?app=" + app + "&limit=1")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getString("items[0].id");
  }
}
