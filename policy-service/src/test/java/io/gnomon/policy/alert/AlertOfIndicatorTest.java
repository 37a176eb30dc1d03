package io.gnomon.policy.alert;

import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.device;
import static io.gnomon.testing.Callers.viewer;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class AlertOfIndicatorTest {

  private final String now = Instant.now().toString();

  @Test
  void anAlertSpeaksOfTheIndicatorAlsoAfterItIsGone() {
    var id = phishing(UUID.randomUUID() + ".example.net");
    var device = TestDevice.enrolled("LAPTOP-0042");
    report(device, 1, id);
    admin().delete("/api/v1/indicators/" + id).then().statusCode(204);

    report(device, 2, id);

    viewer()
        .get("/api/v1/alerts?device=" + device.id())
        .then()
        .body("items.title", equalTo(List.of("Phishing site")))
        .body("items.severity", equalTo(List.of("High")))
        .body("items.indicatorId", equalTo(List.of(id)))
        .body("items.count", equalTo(List.of(2)));
  }

  private static String phishing(String host) {
    return admin()
        .body(
            Map.of(
                "type", "DomainName",
                "value", host,
                "action", "Block",
                "title", "Phishing site",
                "severity", "High"))
        .post("/api/v1/indicators")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void report(TestDevice device, long sequence, String indicator) {
    var event =
        Map.of("kind", "blocked", "at", now, "indicatorId", indicator, "host", "evil.example.net");
    device(device.id())
        .body(
            Map.of(
                "bootId",
                "5f0c5f0e-7a0b-4a43-8a37-7a4b9b7f2f11",
                "sequence",
                sequence,
                "events",
                List.of(event)))
        .post("/agent/v1/events")
        .then()
        .statusCode(204);
  }
}
