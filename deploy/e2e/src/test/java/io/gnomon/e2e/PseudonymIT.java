package io.gnomon.e2e;

import static io.gnomon.e2e.RunningGnomon.anonymouslyTo;
import static io.gnomon.e2e.RunningGnomon.stack;
import static io.gnomon.e2e.RunningGnomon.to;
import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.embedded.key.LocalIssuer;
import io.gnomon.local.stack.Part;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One user has one pseudonym in the services, and one role finds out who it is. */
@ExtendWith(RunningGnomon.class)
class PseudonymIT {

  private final String user = "Ann.Lee-" + UUID.randomUUID().toString().substring(0, 8);
  private final String host = user.toLowerCase(Locale.ROOT) + ".hosts.example";

  @BeforeEach
  void turnOn() {
    change(Map.of("endpointTelemetry", true));
    change(Map.of("pseudonyms", Map.of("users", true)));
  }

  @AfterEach
  void turnOff() {
    change(Map.of("pseudonyms", Map.of("users", false)));
  }

  private static void change(Map<String, ?> settings) {
    to(Part.POLICY)
        .contentType("application/json")
        .body(settings)
        .patch("/api/v1/settings")
        .then()
        .statusCode(200);
  }

  @Test
  void theAlertAndTheReportHaveTheSamePseudonymWhichIsTurnedBack() {
    var device = EnrolledDevice.enrol();
    var inReport = awaitUserOfReport(device);

    report(device);
    var inAlert =
        to(Part.POLICY)
            .get("/api/v1/alerts?device=" + device.id())
            .jsonPath()
            .getString("items[0].user");

    assertThat(inAlert).isEqualTo(inReport).startsWith("user_");
    assertThat(
            privacyOfficer()
                .body(Map.of("pseudonym", inAlert, "reason", "end-to-end test"))
                .post("/api/v1/privacy/pseudonym-resolutions")
                .jsonPath()
                .getString("name"))
        .isEqualTo(user.toLowerCase(Locale.ROOT));
  }

  private static RequestSpecification privacyOfficer() {
    var token =
        LocalIssuer.humans(stack().home().keys()).token("pia", Duration.ofMinutes(5), "privacy");
    return anonymouslyTo(Part.DISCOVERY).auth().oauth2(token).contentType("application/json");
  }

  /** Sends until the setting has reached discovery-service. */
  private String awaitUserOfReport(EnrolledDevice device) {
    var boot = UUID.randomUUID().toString();
    var sent = new int[1];
    return await()
        .until(
            () -> {
              send(device, boot, ++sent[0]);
              return hidden();
            },
            hidden -> hidden.size() == 1)
        .get(0);
  }

  private void send(EnrolledDevice device, String boot, int sequence) {
    var line =
        """
        {"at":"%s","user":"%s","ipAddress":"10.1.2.3","host":"%s","uploadedBytes":1,"downloadedBytes":1}"""
            .formatted(Instant.now(), user, host);
    anonymouslyTo(Part.DISCOVERY)
        .auth()
        .oauth2(device.token())
        .header("Gnomon-Protocol", "1")
        .header("Gnomon-Boot-Id", boot)
        .header("Gnomon-Sequence", sequence)
        .contentType("application/x-ndjson")
        .body(line.getBytes(StandardCharsets.UTF_8))
        .post("/agent/v1/transactions");
  }

  /** The pseudonyms in the report that the user has, who is the only one to look for. */
  private List<String> hidden() {
    List<String> pseudonyms =
        privacyOfficer()
            .body(Map.of("kind", "user", "name", user, "reason", "end-to-end test"))
            .post("/api/v1/privacy/pseudonym-lookups")
            .jsonPath()
            .getList("pseudonyms");
    return to(Part.DISCOVERY)
        .queryParam("q", pseudonyms.get(0))
        .get("/api/v1/reports/endpoint-users/users")
        .jsonPath()
        .getList("items.user.id");
  }

  private void report(EnrolledDevice device) {
    var event =
        Map.of(
            "kind",
            "blocked",
            "at",
            Instant.now().toString(),
            "user",
            user.toUpperCase(Locale.ROOT),
            "appId",
            "dropbox",
            "host",
            "www.dropbox.com");
    anonymouslyTo(Part.POLICY)
        .auth()
        .oauth2(device.token())
        .contentType("application/json")
        .body(Map.of("bootId", UUID.randomUUID(), "sequence", 1, "events", List.of(event)))
        .post("/agent/v1/events")
        .then()
        .statusCode(204);
  }
}
