package io.gnomon.local.demo;

import static io.gnomon.local.demo.DemoContext.body;
import static io.gnomon.local.demo.DemoContext.items;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.local.demo.DemoOutput.Style;
import io.gnomon.local.installation.Part;
import java.time.Duration;

/** Steps that several chapters need: visits of single devices, rollout figures, alerts. */
final class EnforcementSteps {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final DemoContext demo;
  private final FleetChapter fleet;

  EnforcementSteps(DemoContext demo, FleetChapter fleet) {
    this.demo = demo;
    this.fleet = fleet;
  }

  JsonNode deviceIn(Department department) {
    return fleet
        .deviceIn(department)
        .orElseThrow(
            () ->
                new DemoFailedException(
                    "expected that a device is in the group " + department.groupName()));
  }

  JsonNode visit(JsonNode device, String url, boolean bypass) {
    return demo.client()
        .post(
            Part.AGENT_SIM,
            "/sim/v1/devices/" + device.path("id").asText() + "/visits",
            body("url", url, "bypass", bypass));
  }

  /** Requires the outcome and prints it. */
  JsonNode visit(JsonNode device, String url, boolean bypass, String outcome) {
    var answer = visit(device, url, bypass);
    demo.require(answer.path("outcome").asText().equals(outcome), url + " is " + outcome, answer);
    demo.print(
        style(outcome),
        "%s (%s) opens %s: %s",
        device.path("name").asText(),
        device.path("group").path("name").asText(device.path("department").asText()),
        url,
        outcome);
    demo.print(Style.DETAIL, "  why: %s", answer.path("decision").path("reason").asText());
    return answer;
  }

  /** Waits until every device enforces the revision, and prints how long they took. */
  JsonNode awaitRollout(long revision) {
    var rollout =
        demo.await(
            "every device enforces revision " + revision,
            TIMEOUT,
            () -> demo.client().get(Part.POLICY, "/api/v1/feed/revisions/" + revision + "/rollout"),
            answer ->
                answer.path("connected").asInt() > 0
                    && answer.path("enforced").asInt() >= answer.path("connected").asInt());
    demo.print(
        "revision %d is enforced by %d of %d connected devices: half of them after %d ms, 99 %% after %d ms, the last after %d ms",
        revision,
        rollout.path("enforced").asInt(),
        rollout.path("connected").asInt(),
        rollout.path("p50Millis").asLong(),
        rollout.path("p99Millis").asLong(),
        rollout.path("maxMillis").asLong());
    return rollout;
  }

  void awaitAlert(String app, JsonNode device, String attempt, int count) {
    var path =
        "/api/v1/alerts?app=%s&device=%s&limit=100".formatted(app, device.path("id").asText());
    var alerts =
        demo.await(
            "an alert counts " + count + " " + attempt + " attempts",
            TIMEOUT,
            () -> demo.client().get(Part.POLICY, path),
            page -> items(page).anyMatch(alert -> matches(alert, attempt, count)));
    items(alerts)
        .filter(alert -> matches(alert, attempt, count))
        .findFirst()
        .ifPresent(this::printAlert);
  }

  /** Removes the tag of an app that has one. */
  void untag(String app) {
    var tagged =
        items(demo.client().get(Part.POLICY, "/api/v1/app-tags?limit=500"))
            .anyMatch(tag -> tag.path("appId").asText().equals(app));
    if (tagged) {
      demo.client().delete(Part.POLICY, "/api/v1/app-tags/" + app);
    }
  }

  private static Style style(String outcome) {
    return switch (outcome) {
      case "blocked" -> Style.BLOCKED;
      case "allowed" -> Style.ALLOWED;
      default -> Style.WARNED;
    };
  }

  private static boolean matches(JsonNode alert, String attempt, int count) {
    return alert.path("attempt").asText().equals(attempt)
        && alert.path("count").asInt() >= count
        && !alert.path("status").asText().equals("Resolved");
  }

  private void printAlert(JsonNode alert) {
    demo.print(
        "alert %s: %s - %s on %s, %s, %d attempt(s), last at %s",
        alert.path("id").asText(),
        alert.path("title").asText(),
        alert.path("user").asText(),
        alert.path("device").path("name").asText(),
        alert.path("host").asText(),
        alert.path("count").asInt(),
        alert.path("lastEventAt").asText());
  }
}
