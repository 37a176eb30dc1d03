package io.gnomon.policy.alert;

import static io.gnomon.testing.Callers.admin;
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
    device.report(List.of(attempt(id)));
    admin().delete("/api/v1/indicators/" + id).then().statusCode(204);

    device.report(List.of(attempt(id)));

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

  private Map<String, String> attempt(String indicator) {
    return Map.of(
        "kind", "blocked", "at", now, "indicatorId", indicator, "host", "evil.example.net");
  }
}
