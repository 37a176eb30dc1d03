package io.gnomon.policy.device;

import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.analyst;
import static io.gnomon.testing.Callers.nobody;
import static io.gnomon.testing.Callers.viewer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.gnomon.kit.list.Cursor;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.Recorded;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.testing.Contracts;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class DeviceResourceTest {

  @Inject Recorded recorded;
  @Inject DeviceReader devices;

  private final String mark = UUID.randomUUID().toString();

  @Test
  void devicesAreFoundByNameAPageAtATime() {
    for (var name : List.of("B", "A", "C")) {
      TestDevice.enrolled(name + "-" + mark);
    }

    var page = viewer().get("/api/v1/devices?limit=2&q=-" + mark.toUpperCase(Locale.ROOT)).then();

    page.statusCode(200)
        .body("items.name", equalTo(List.of("A-" + mark, "B-" + mark)))
        .body("total", equalTo(3));
    String next = page.extract().path("nextCursor");
    viewer()
        .queryParam("q", mark)
        .queryParam("cursor", next)
        .get("/api/v1/devices")
        .then()
        .body("items.name", equalTo(List.of("C-" + mark)))
        .body("total", equalTo(3))
        .body("items[0].state", equalTo("active"))
        .body("items[0].enrolledAt", notNullValue())
        .body("items[0].connected", equalTo(false))
        .body("nextCursor", equalTo(null));
    viewer()
        .queryParam("q", "%" + mark)
        .get("/api/v1/devices")
        .then()
        .body("items.size()", equalTo(0));
  }

  @Test
  void aDeviceIsFoundByItsWholeName() {
    for (var name : List.of("A-" + mark, mark, mark + "-B")) {
      TestDevice.enrolled(name);
    }

    var found = viewer().queryParam("name", mark.toUpperCase(Locale.ROOT)).get("/api/v1/devices");

    found
        .then()
        .statusCode(200)
        .body("items.name", equalTo(List.of(mark)))
        .body("total", equalTo(1));
    viewer()
        .queryParams("name", "_" + mark.substring(1), "q", mark)
        .get("/api/v1/devices")
        .then()
        .body("items.size()", equalTo(0));
    viewer()
        .queryParams("name", mark, "format", "ndjson")
        .get("/api/v1/devices")
        .then()
        .body(matchesPattern("\\{[^\n]*\"name\":\"" + mark + "\"[^\n]*\n"));
  }

  @Test
  void aPageOfAGroupSaysHowManyDevicesTheGroupHas() {
    var group = groupFor(mark);
    for (var name : List.of("A", "B", "elsewhere")) {
      var device = TestDevice.enrolled(name + "-" + mark);
      var tags = name.equals("elsewhere") ? List.<String>of() : List.of(mark);
      admin().body(Map.of("tags", tags)).patch("/api/v1/devices/" + device.id());
    }

    viewer()
        .get("/api/v1/devices?limit=1&group=" + group)
        .then()
        .statusCode(200)
        .body("items.name", equalTo(List.of("A-" + mark)))
        .body("total", equalTo(2));
    admin().delete("/api/v1/device-groups/" + group).then().statusCode(204);
  }

  @Test
  void tagsOfAnAdministratorMoveADevice() {
    var device = TestDevice.enrolled("LAPTOP-1");
    var group = groupFor(mark);

    var answer =
        admin().body(Map.of("tags", List.of(mark, mark))).patch("/api/v1/devices/" + device.id());

    answer
        .then()
        .statusCode(200)
        .body("tags", equalTo(List.of(mark)))
        .body("group.id", equalTo(group));
    assertThat(recorded.moved()).containsEntry(device.id(), new GroupRef(group, mark));
    viewer()
        .get("/api/v1/devices?group=" + group)
        .then()
        .body("items.id", equalTo(List.of(device.id())))
        .body("total", equalTo(1));
    var message = TopicRecords.awaitJson("policy.devices.v1", device.id(), 2).get(1);
    Contracts.assertValid("policy/device", message);
    assertThat(message.at("/group/id").asText()).isEqualTo(group);
    assertThat(devices.groupOf(device.id()).orElseThrow().id()).isEqualTo(group);
    admin().delete("/api/v1/device-groups/" + group).then().statusCode(204);
  }

  @Test
  void whoSawOtherTagsIsToReadAgain() {
    var device = TestDevice.enrolled("LAPTOP-SEEN");
    var url = "/api/v1/devices/" + device.id();
    var seen = viewer().get(url).header("ETag");

    device.requestToken(device.assertion(1)).then().statusCode(201);
    var changed = admin().header("If-Match", seen).body(Map.of("tags", List.of("a"))).patch(url);

    changed.then().statusCode(200).header("ETag", not(seen));
    admin()
        .header("If-Match", seen)
        .body(Map.of("tags", List.of("b")))
        .patch(url)
        .then()
        .statusCode(412);
    viewer().get(url).then().body("tags", equalTo(List.of("a")));
  }

  @Test
  void aDeviceMayNotAskForAnotherDevicesData() {
    var asking = TestDevice.enrolled("LAPTOP-ASKING");
    var other = TestDevice.enrolled("LAPTOP-OTHER");
    var token = asking.requestToken(asking.assertion(1)).jsonPath().getString("accessToken");

    for (var path : List.of("/api/v1/devices/" + other.id(), "/api/v1/alerts", "/api/v1/audit")) {
      given().auth().oauth2(token).get(path).then().statusCode(403);
    }
    given().auth().oauth2(token).get("/agent/v1/feed/changes").then().statusCode(200);
  }

  @Test
  void aRevokedDeviceIsOutEverywhere() {
    var device = TestDevice.enrolled("LAPTOP-2");
    var active = devices.activeCount();

    admin()
        .queryParam("reason", "lost laptop")
        .delete("/api/v1/devices/" + device.id())
        .then()
        .statusCode(204);

    device.requestToken(device.assertion(1)).then().statusCode(401);
    assertThat(devices.activeCount()).isEqualTo(active - 1);
    viewer().get("/api/v1/devices/" + device.id()).then().body("state", equalTo("revoked"));
    var credential = TopicRecords.awaitJson("policy.credentials.v1", device.id(), 1).get(0);
    Contracts.assertValid("policy/credential", credential);
    assertThat(credential.get("reason").asText()).isEqualTo("lost laptop");
    var message = TopicRecords.awaitJson("policy.devices.v1", device.id(), 2).get(1);
    Contracts.assertValid("policy/device", message);
    assertThat(message.get("state").asText()).isEqualTo("revoked");
    admin().delete("/api/v1/devices/" + device.id() + "?reason=again").then().statusCode(204);
  }

  @Test
  void namesAndGroupsAreKnownToOtherFeatures() {
    var device = TestDevice.enrolled("LAPTOP-" + mark);

    assertThat(devices.names(List.of(device.id(), "nobody", UUID.randomUUID().toString())))
        .isEqualTo(Map.of(device.id(), "LAPTOP-" + mark));
    assertThat(devices.find("nobody")).isEmpty();
    assertThat(devices.find(device.id()).orElseThrow().name()).isEqualTo("LAPTOP-" + mark);
    assertThat(devices.activeAfter(null, 500)).contains(device.id()).isSorted();
  }

  @Test
  void whatIsNotThereIsNotFound() {
    viewer().get("/api/v1/devices/" + UUID.randomUUID()).then().statusCode(404);
    viewer().get("/api/v1/devices/nobody").then().statusCode(404);
    admin()
        .body(Map.of("tags", List.of()))
        .patch("/api/v1/devices/" + UUID.randomUUID())
        .then()
        .statusCode(404);
    admin().delete("/api/v1/devices/" + UUID.randomUUID()).then().statusCode(204);
  }

  @Test
  void whatNoListTakesIsRefused() {
    viewer().get("/api/v1/devices?cursor=" + "AAAA").then().statusCode(400);
    viewer().get("/api/v1/devices?limit=0").then().statusCode(400);
    viewer()
        .get("/api/v1/devices?limit=abc")
        .then()
        .statusCode(400)
        .body("type", equalTo("https://gnomon.dev/problems/invalid-value"))
        .body("parameter", equalTo("limit"));
    viewer()
        .get("/api/v1/devices?owner=x")
        .then()
        .statusCode(400)
        .body("type", equalTo("https://gnomon.dev/problems/unknown-parameter"));
    viewer()
        .get("/api/v1/devices?group=x")
        .then()
        .statusCode(400)
        .body("detail", equalTo("group must be the id of a device group"));
    viewer().queryParam("q", "\u0000").get("/api/v1/devices").then().statusCode(400);
    var foreign = Cursor.of("LAPTOP", "no id").encoded();
    viewer().get("/api/v1/devices?cursor=" + foreign).then().statusCode(400);
  }

  @Test
  void peopleReadAndAdministratorsChange() {
    nobody().get("/api/v1/devices").then().statusCode(401);
    var url = "/api/v1/devices/" + UUID.randomUUID();
    analyst().body(Map.of("tags", List.of())).patch(url).then().statusCode(403);
    analyst().delete(url).then().statusCode(403);
  }

  private static String groupFor(String tag) {
    var condition = Map.of("property", "tag", "operator", "equals", "values", List.of(tag));
    return admin()
        .body(Map.of("name", tag, "rank", 3, "rule", Map.of("conditions", List.of(condition))))
        .post("/api/v1/device-groups")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
