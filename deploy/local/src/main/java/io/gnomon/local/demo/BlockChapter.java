package io.gnomon.local.demo;

import static io.gnomon.local.demo.DemoContext.body;
import static io.gnomon.local.demo.DemoContext.items;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.local.demo.DemoOutput.Style;
import io.gnomon.local.installation.Part;
import java.util.List;

/** Dropbox is unsanctioned for everyone but Marketing, and devices enforce it at once. */
final class BlockChapter {

  private static final String APP = "dropbox";
  private static final String URL = "https://www.dropbox.com/home";
  private static final String PROFILE = "Everyone but Marketing";

  private final DemoContext demo;
  private final EnforcementSteps enforcement;
  private final FleetChapter fleet;

  BlockChapter(DemoContext demo, EnforcementSteps enforcement, FleetChapter fleet) {
    this.demo = demo;
    this.enforcement = enforcement;
    this.fleet = fleet;
  }

  void play() {
    enforcement.untag(APP);
    demo.chapter("5. Dropbox is unsanctioned for everyone but Marketing");
    var tagged =
        demo.client()
            .put(
                Part.POLICY,
                "/api/v1/app-tags/" + APP,
                body(
                    "tag", "unsanctioned",
                    "profileId", ensureProfile(),
                    "reason", "files leave the organisation"));
    var indicators = tagged.path("indicators");
    demo.require(indicators.size() > 1, "each domain becomes an indicator", tagged);
    demo.print("%d indicators, without anyone typing one:", indicators.size());
    for (var indicator : indicators) {
      demo.print(
          "  %-6s %-24s %s",
          indicator.path("action").asText(),
          indicator.path("value").asText(),
          indicator.path("scope").path("kind").asText());
    }
    var rollout = enforcement.awaitRollout(tagged.path("revision").asLong());
    demo.summarize(
        "one click blocked Dropbox by %d indicators; %,d devices enforced them, 99 %% after %,d ms",
        indicators.size(), rollout.path("enforced").asInt(), rollout.path("p99Millis").asLong());
    attempt();
  }

  void playEnd() {
    demo.chapter("8. The tag is removed, and access comes back");
    var removed = demo.client().delete(Part.POLICY, "/api/v1/app-tags/" + APP);
    demo.print("%d indicators are gone", removed.path("removed").asInt());
    enforcement.awaitRollout(removed.path("revision").asLong());
    enforcement.visit(enforcement.deviceIn(Department.ENGINEERING), URL, false, "allowed");
    demo.summarize("removing the tag gave access back");
  }

  private void attempt() {
    demo.chapter("6. A user tries, and an alert reports it");
    var engineer = enforcement.deviceIn(Department.ENGINEERING);
    var blocked = enforcement.visit(engineer, URL, false, "blocked");
    blocked.path("page").asText().lines().forEach(line -> demo.print(Style.DETAIL, "  | %s", line));
    enforcement.visit(engineer, URL, false, "blocked");
    var marketer = enforcement.deviceIn(Department.MARKETING);
    enforcement.visit(marketer, URL, false, "allowed");
    enforcement.awaitAlert(APP, engineer, "blocked", 2);
    demo.summarize("two attempts of one user became one alert; Marketing kept its access");
    demo.print(
        "the policy service gives the same reason: %s",
        explain(engineer, "Block", blocked.path("decision").path("reason").asText()));
    demo.print(
        "it knows, too, what no device of Marketing is told: %s",
        explain(marketer, "Allowed", '"' + PROFILE + '"'));
  }

  /** A device has the indicators of its group alone; the service knows those that leave it out. */
  private String explain(JsonNode device, String action, String part) {
    var decision =
        demo.client()
            .post(
                Part.POLICY,
                "/api/v1/decisions",
                body("url", URL, "deviceId", device.path("id").asText()));
    var reason = decision.path("reason").asText();
    demo.require(
        decision.path("action").asText().equals(action) && reason.contains(part),
        "the service says %s, and why: %s".formatted(action, part),
        decision);
    return reason;
  }

  private String ensureProfile() {
    return items(demo.client().get(Part.POLICY, "/api/v1/scoped-profiles?limit=500"))
        .filter(profile -> profile.path("name").asText().equals(PROFILE))
        .findFirst()
        .orElseGet(
            () ->
                demo.client()
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
