package io.gnomon.local.demo;

import static io.gnomon.local.demo.Stage.body;
import static io.gnomon.local.demo.Stage.items;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.local.stack.Part;
import java.util.List;

/** Dropbox is unsanctioned for everyone but Marketing, and devices enforce it at once. */
final class BlockChapter {

  private static final String APP = "dropbox";
  private static final String URL = "https://www.dropbox.com/home";
  private static final String PROFILE = "Everyone but Marketing";

  private final Stage stage;
  private final Enforcement enforcement;
  private final FleetChapter fleet;

  BlockChapter(Stage stage, Enforcement enforcement, FleetChapter fleet) {
    this.stage = stage;
    this.enforcement = enforcement;
    this.fleet = fleet;
  }

  void tell() {
    enforcement.untag(APP);
    stage.chapter("5. Dropbox is unsanctioned for everyone but Marketing");
    var tagged =
        stage
            .client()
            .put(
                Part.POLICY,
                "/api/v1/app-tags/" + APP,
                body(
                    "tag", "unsanctioned",
                    "profileId", ensureProfile(),
                    "reason", "files leave the organisation"));
    var indicators = tagged.path("indicators");
    stage.require(indicators.size() > 1, "each domain becomes an indicator", tagged);
    stage.say("%d indicators, without anyone typing one:", indicators.size());
    for (var indicator : indicators) {
      stage.say(
          "  %-6s %-24s %s",
          indicator.path("action").asText(),
          indicator.path("value").asText(),
          indicator.path("scope").path("kind").asText());
    }
    enforcement.awaitRollout(tagged.path("revision").asLong());
    attempt();
  }

  void tellEnd() {
    stage.chapter("8. The tag is removed, and access comes back");
    var removed = stage.client().delete(Part.POLICY, "/api/v1/app-tags/" + APP);
    stage.say("%d indicators are gone", removed.path("removed").asInt());
    enforcement.awaitRollout(removed.path("revision").asLong());
    enforcement.visit(enforcement.deviceIn(Department.ENGINEERING), URL, false, "allowed");
  }

  private void attempt() {
    stage.chapter("6. Somebody tries, and an alert tells of it");
    var engineer = enforcement.deviceIn(Department.ENGINEERING);
    var blocked = enforcement.visit(engineer, URL, false, "blocked");
    blocked.path("page").asText().lines().forEach(line -> stage.say("  | %s", line));
    enforcement.visit(engineer, URL, false, "blocked");
    enforcement.visit(enforcement.deviceIn(Department.MARKETING), URL, false, "allowed");
    enforcement.awaitAlert(APP, engineer, "blocked", 2);
    explain(engineer);
  }

  private void explain(JsonNode device) {
    var decision =
        stage
            .client()
            .post(
                Part.POLICY,
                "/api/v1/decisions",
                body("url", URL, "deviceId", device.path("id").asText()));
    stage.require(
        decision.path("action").asText().equals("Block"), "the service decides alike", decision);
    stage.say("asked why, the policy service says: %s", decision.path("reason").asText());
  }

  private String ensureProfile() {
    return items(stage.client().get(Part.POLICY, "/api/v1/scoped-profiles?limit=500"))
        .filter(profile -> profile.path("name").asText().equals(PROFILE))
        .findFirst()
        .orElseGet(
            () ->
                stage
                    .client()
                    .post(
                        Part.POLICY,
                        "/api/v1/scoped-profiles",
                        body(
                            "name",
                            PROFILE,
                            "mode",
                            "exclude",
                            "groups",
                            List.of(fleet.groupId(Department.MARKETING)))))
        .path("id")
        .asText();
  }
}
