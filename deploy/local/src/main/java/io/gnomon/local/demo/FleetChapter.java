package io.gnomon.local.demo;

import static io.gnomon.local.demo.Stage.body;
import static io.gnomon.local.demo.Stage.items;

import io.gnomon.local.stack.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The switches go on and devices enrol into three groups. */
final class FleetChapter {

  private final Stage stage;
  private final int devices;

  FleetChapter(Stage stage, int devices) {
    this.stage = stage;
    this.devices = devices;
  }

  void tell() {
    stage.chapter("1. The administrator turns on the three switches");
    var settings =
        stage
            .client()
            .put(
                Part.POLICY,
                "/api/v1/settings",
                body(
                    "endpointTelemetry", true,
                    "enforceAppAccess", true,
                    "customNetworkIndicators", true));
    stage.say(
        "endpoint telemetry %s, enforce app access %s, custom network indicators %s",
        settings.path("endpointTelemetry"),
        settings.path("enforceAppAccess"),
        settings.path("customNetworkIndicators"));
    stage.chapter("2. Devices enrol, in three device groups");
    for (var department : Department.values()) {
      ensureGroup(department);
    }
    enrol();
  }

  /** The id of a department's device group. */
  String groupId(Department department) {
    return items(stage.client().get(Part.POLICY, "/api/v1/device-groups?limit=500"))
        .filter(group -> group.path("name").asText().equals(department.groupName()))
        .map(group -> group.path("id").asText())
        .findFirst()
        .orElse("");
  }

  private void ensureGroup(Department department) {
    if (!groupId(department).isEmpty()) {
      return;
    }
    var condition =
        body("property", "tag", "operator", "equals", "values", List.of(department.tag()));
    stage
        .client()
        .post(
            Part.POLICY,
            "/api/v1/device-groups",
            body(
                "name", department.groupName(),
                "rank", department.rank(),
                "rule", body("conditions", List.of(condition))));
  }

  private void enrol() {
    var start = Instant.now();
    var present = fleetSize();
    var missing = Math.max(0, devices - present + ended());
    for (var department : Department.values()) {
      enrol(department, department.share(missing));
    }
    var expected = present + missing;
    var fleet =
        stage.await(
            "all devices are connected to the feed",
            Duration.ofMinutes(3),
            () -> stage.client().get(Part.AGENT_SIM, "/sim/v1/fleet"),
            answer -> answer.path("connected").asInt() >= expected - answer.path("ended").asInt());
    stage.say(
        "%d devices are enrolled and connected, after %.1f s",
        fleet.path("connected").asInt(),
        Duration.between(start, Instant.now()).toMillis() / 1000.0);
    items(stage.client().get(Part.POLICY, "/api/v1/device-groups?limit=500"))
        .forEach(
            group ->
                stage.say(
                    "  %-20s %5d devices",
                    group.path("name").asText(), group.path("devices").asInt()));
  }

  /** Devices whose identity was revoked; they stay in the fleet and away from the feed. */
  private int ended() {
    return stage.client().get(Part.AGENT_SIM, "/sim/v1/fleet").path("ended").asInt();
  }

  private int fleetSize() {
    return stage.client().get(Part.AGENT_SIM, "/sim/v1/fleet").path("devices").asInt();
  }

  private void enrol(Department department, int count) {
    if (count == 0) {
      return;
    }
    var token =
        stage
            .client()
            .post(
                Part.POLICY,
                "/api/v1/enrolment-tokens",
                body(
                    "description",
                    "demo fleet, " + department.groupName(),
                    "expiresInHours",
                    1,
                    "maxUses",
                    count,
                    "tags",
                    List.of(department.tag())));
    stage
        .client()
        .post(
            Part.AGENT_SIM,
            "/sim/v1/fleet/devices",
            body(
                "count", count,
                "enrolmentToken", token.path("token").asText(),
                "department", department.tag()));
  }
}
