package io.gnomon.local.demo;

import static io.gnomon.local.demo.Stage.body;
import static io.gnomon.local.demo.Stage.items;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.local.stack.Part;
import java.time.Duration;

/** What the chapters on blocking share: visits of single devices, rollout figures, alerts. */
final class Enforcement {

  private static final Duration SOON = Duration.ofSeconds(60);

  private final Stage stage;

  Enforcement(Stage stage) {
    this.stage = stage;
  }

  JsonNode deviceIn(Department department) {
    var page =
        stage
            .client()
            .get(Part.AGENT_SIM, "/sim/v1/devices?limit=1&department=" + department.tag());
    stage.require(page.path("items").size() == 1, department + " has a device", page);
    return page.path("items").get(0);
  }

  JsonNode visit(JsonNode device, String url, boolean bypass) {
    return stage
        .client()
        .post(
            Part.AGENT_SIM,
            "/sim/v1/devices/" + device.path("id").asText() + "/visits",
            body("url", url, "bypass", bypass));
  }

  /** Insists on the outcome and tells it. */
  JsonNode visit(JsonNode device, String url, boolean bypass, String outcome) {
    var answer = visit(device, url, bypass);
    stage.require(answer.path("outcome").asText().equals(outcome), url + " is " + outcome, answer);
    stage.say(
        "%s (%s) opens %s: %s",
        device.path("name").asText(),
        device.path("group").path("name").asText(device.path("department").asText()),
        url,
        outcome);
    stage.say("  why: %s", answer.path("decision").path("reason").asText());
    return answer;
  }

  /** Waits until every device enforces the revision, and tells how long they took. */
  void awaitRollout(long revision) {
    var rollout =
        stage.await(
            "every device enforces revision " + revision,
            SOON,
            () ->
                stage.client().get(Part.POLICY, "/api/v1/feed/revisions/" + revision + "/rollout"),
            answer ->
                answer.path("connected").asInt() > 0
                    && answer.path("enforced").asInt() >= answer.path("connected").asInt());
    stage.say(
        "revision %d is enforced by %d of %d connected devices: half of them after %d ms, 99 %% after %d ms, the last after %d ms",
        revision,
        rollout.path("enforced").asInt(),
        rollout.path("connected").asInt(),
        rollout.path("p50Millis").asLong(),
        rollout.path("p99Millis").asLong(),
        rollout.path("maxMillis").asLong());
  }

  void awaitAlert(String app, JsonNode device, String attempt, int count) {
    var path =
        "/api/v1/alerts?app=%s&device=%s&limit=100".formatted(app, device.path("id").asText());
    var alerts =
        stage.await(
            "an alert tells of " + count + " " + attempt + " attempts",
            SOON,
            () -> stage.client().get(Part.POLICY, path),
            page -> items(page).anyMatch(alert -> tells(alert, attempt, count)));
    items(alerts)
        .filter(alert -> tells(alert, attempt, count))
        .findFirst()
        .ifPresent(this::tellAlert);
  }

  /** Removes the tag of an app that has one. */
  void untag(String app) {
    var tagged =
        items(stage.client().get(Part.POLICY, "/api/v1/app-tags?limit=500"))
            .anyMatch(tag -> tag.path("appId").asText().equals(app));
    if (tagged) {
      stage.client().delete(Part.POLICY, "/api/v1/app-tags/" + app);
    }
  }

  private static boolean tells(JsonNode alert, String attempt, int count) {
    return alert.path("attempt").asText().equals(attempt)
        && alert.path("count").asInt() >= count
        && !alert.path("status").asText().equals("Resolved");
  }

  private void tellAlert(JsonNode alert) {
    stage.say(
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
