package io.gnomon.policy.alert.report;

import static io.gnomon.testing.Callers.device;
import static io.gnomon.testing.Callers.nobody;
import static io.gnomon.testing.Callers.viewer;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.indicator.KnownIndicators;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class AlertTotalsTest {

  private static final String PATH = "/api/v1/alert-totals";

  private final Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
  private final Instant yesterday = today.minus(Duration.ofDays(1));

  @BeforeEach
  void indicatorsAreKnown() {
    KnownIndicators.store();
  }

  @Test
  void alertsAreCountedBySeverityAndTheirAttemptsByDayAndKind() {
    var device = TestDevice.enrolled("LAPTOP-0042");
    report(
        device,
        event("blocked", KnownIndicators.DROPBOX, today),
        event("blocked", KnownIndicators.DROPBOX, today),
        event("warned", KnownIndicators.DROPBOX, today),
        event("blocked", KnownIndicators.PHISHING, yesterday),
        event("blocked", KnownIndicators.QUIET, today));

    viewer()
        .get(PATH + "?device=" + device.id())
        .then()
        .statusCode(200)
        .body("alerts", equalTo(3))
        .body("attempts", equalTo(4))
        .body("severities.find { it.severity == 'High' }.alerts", equalTo(1))
        .body("severities.find { it.severity == 'Informational' }.alerts", equalTo(2))
        .body(
            "days.day",
            equalTo(
                List.of(
                    yesterday.toString().substring(0, 10),
                    today.toString().substring(0, 10),
                    today.toString().substring(0, 10))))
        .body("days.attempt", equalTo(List.of("blocked", "blocked", "warned")))
        .body("days.attempts", equalTo(List.of(1, 2, 1)));
  }

  @Test
  void totalsAreThoseOfTheFilter() {
    var device = TestDevice.enrolled("LAPTOP-0042");
    report(device, event("blocked", KnownIndicators.DROPBOX, today));

    viewer()
        .get(PATH + "?device=" + device.id() + "&status=Resolved")
        .then()
        .body("alerts", equalTo(0))
        .body("severities", empty())
        .body("days", empty());
    var ofDevice = PATH + "?assignedTo=none&device=" + device.id();
    viewer().get(ofDevice + "&status=Resolved&status=New").then().body("alerts", equalTo(1));
    viewer().get(ofDevice + "&severity=High&severity=Low").then().body("alerts", equalTo(0));
  }

  @Test
  void whoReadsAlertsReadsTheirTotals() {
    nobody().get(PATH).then().statusCode(401);
    device(UUID.randomUUID().toString()).get(PATH).then().statusCode(403);
    viewer().get(PATH + "?limit=1").then().statusCode(400);
  }

  private static Map<String, String> event(String kind, String indicator, Instant at) {
    return Map.of(
        "kind", kind, "at", at.toString(), "indicatorId", indicator, "host", "www.dropbox.com");
  }

  @SafeVarargs
  private static void report(TestDevice device, Map<String, String>... events) {
    device.report(List.of(events));
  }
}
