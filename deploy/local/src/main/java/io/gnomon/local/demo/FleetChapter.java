package io.gnomon.local.demo;

import static io.gnomon.local.demo.DemoContext.body;
import static io.gnomon.local.demo.DemoContext.items;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.local.fleet.DepartmentGroups;
import io.gnomon.local.installation.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The switches are turned on and devices enrol into three groups. */
final class FleetChapter {

  private final DemoContext demo;
  private final int devices;
  private final DepartmentGroups groups;

  FleetChapter(DemoContext demo, int devices) {
    this.demo = demo;
    this.devices = devices;
    this.groups = new DepartmentGroups(demo.client());
  }

  void play() {
    demo.chapter("1. The administrator turns on the three switches");
    var settings =
        demo.client()
            .put(
                Part.POLICY,
                "/api/v1/settings",
                body(
                    "endpointTelemetry", true,
                    "enforceAppAccess", true,
                    "customNetworkIndicators", true));
    demo.print(
        "endpoint telemetry %s, enforce app access %s, custom network indicators %s",
        settings.path("endpointTelemetry"),
        settings.path("enforceAppAccess"),
        settings.path("customNetworkIndicators"));
    demo.chapter("2. Devices enrol, in three device groups");
    groups.ensure(Arrays.stream(Department.values()).map(Department::tag).toList());
    enrol();
  }

  /** The id of a department's device group. */
  String groupId(Department department) {
    return groups.find(department.tag()).orElse("");
  }

  /**
   * A device of the department's group. The department alone does not say it: a device may have
   * enrolled without the tag that the group selects.
   */
  Optional<JsonNode> deviceIn(Department department) {
    var path = "/sim/v1/devices?limit=1&group=" + groupId(department);
    return items(demo.client().get(Part.AGENT_SIM, path)).findFirst();
  }

  private void enrol() {
    var start = Instant.now();
    var present = fleetSize();
    var missing = Math.max(0, devices - present + ended());
    var enrolled = 0;
    for (var department : Department.values()) {
      var atLeast = deviceIn(department).isEmpty() ? 1 : 0;
      var count = Math.max(atLeast, department.share(missing));
      enrol(department, count);
      enrolled += count;
    }
    var expected = present + enrolled;
    var fleet =
        demo.await(
            "all devices are connected to the feed",
            Duration.ofMinutes(3),
            () -> demo.client().get(Part.AGENT_SIM, "/sim/v1/fleet"),
            answer -> answer.path("connected").asInt() >= expected - answer.path("ended").asInt());
    demo.print(
        "%d devices are enrolled and connected, after %.1f s",
        fleet.path("connected").asInt(),
        Duration.between(start, Instant.now()).toMillis() / 1000.0);
    groups
        .all()
        .forEach(
            group ->
                demo.print(
                    "  %-20s %5d devices",
                    group.path("name").asText(), group.path("devices").asInt()));
  }

  /** Devices whose identity was revoked; they stay in the fleet and away from the feed. */
  private int ended() {
    return demo.client().get(Part.AGENT_SIM, "/sim/v1/fleet").path("ended").asInt();
  }

  private int fleetSize() {
    return demo.client().get(Part.AGENT_SIM, "/sim/v1/fleet").path("devices").asInt();
  }

  private void enrol(Department department, int count) {
    if (count == 0) {
      return;
    }
    var token =
        demo.client()
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
    demo.client()
        .post(
            Part.AGENT_SIM,
            "/sim/v1/fleet/devices",
            body(
                "count", count,
                "enrolmentToken", token.path("token").asText(),
                "department", department.tag()));
  }
}
