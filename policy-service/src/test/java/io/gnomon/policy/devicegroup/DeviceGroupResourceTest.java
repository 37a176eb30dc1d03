package io.gnomon.policy.devicegroup;

import static io.gnomon.policy.Callers.admin;
import static io.gnomon.policy.Callers.analyst;
import static io.gnomon.policy.Callers.nobody;
import static io.gnomon.policy.Callers.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.gnomon.policy.Contracts;
import io.gnomon.policy.Messages;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.Recorded;
import io.gnomon.policy.TestDevice;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class DeviceGroupResourceTest {

  @Inject Recorded recorded;

  private final String tag = "tag-" + UUID.randomUUID();

  @Test
  void aNewGroupGetsItsDevicesAtOnce() {
    var device = TestDevice.enrolled("LAPTOP-1", tag);
    var other = TestDevice.enrolled("LAPTOP-2", "another tag");

    var group = create("Marketing " + tag, 10, tag);

    assertThat(groupOf(device)).isEqualTo(group);
    assertThat(groupOf(other)).isNotEqualTo(group);
    var joined = new GroupRef(group, "Marketing " + tag);
    assertThat(recorded.moved())
        .containsEntry(device.id(), joined)
        .doesNotContainEntry(other.id(), joined);
    viewer().get("/api/v1/device-groups/" + group).then().body("devices", equalTo(1));
    var messages = Messages.await("policy.devices.v1", device.id(), 2);
    messages.forEach(message -> Contracts.assertValid("policy/device", message));
    assertThat(messages.get(1).at("/group/id").asText()).isEqualTo(group);
    assertThat(messages.get(1).get("revision").asLong()).isEqualTo(2);
    admin()
        .get("/api/v1/audit?limit=2")
        .then()
        .body("items.action", equalTo(List.of("devices.regrouped", "device-group.created")));
    delete(group);
  }

  @Test
  void theLowerRankWinsAndWhoLosesItsGroupFallsToTheNext() {
    var first = create("First " + tag, 20, tag);
    var second = create("Second " + tag, 10, tag);
    var device = TestDevice.enrolled("LAPTOP-3", tag);
    assertThat(groupOf(device)).isEqualTo(second);

    put(first, "First " + tag, 5).then().statusCode(200);

    assertThat(groupOf(device)).isEqualTo(first);
    delete(first);
    assertThat(groupOf(device)).isEqualTo(second);
    assertThat(recorded.deleted()).contains(first);
    delete(second);
    assertThat(groupOf(device)).isEqualTo("0");
    viewer().get("/api/v1/device-groups/" + second).then().statusCode(404);
  }

  @Test
  void aNewNameReachesTheOtherServices() {
    var device = TestDevice.enrolled("LAPTOP-4", tag);
    var group = create("Before " + tag, 10, tag);

    put(group, "After " + tag, 10).then().statusCode(200);

    var messages = Messages.await("policy.devices.v1", device.id(), 3);
    assertThat(messages.get(2).at("/group/name").asText()).isEqualTo("After " + tag);
    assertThat(messages.get(2).get("revision").asLong()).isEqualTo(3);
    delete(group);
  }

  @Test
  void theBuiltInGroupStaysAsItIsAndIsTheLast() {
    put("0", "Everybody", 1).then().statusCode(409).body("type", containsString("group-built-in"));
    admin().delete("/api/v1/device-groups/0").then().statusCode(409);

    viewer()
        .get("/api/v1/device-groups")
        .then()
        .statusCode(200)
        .body("items[-1].id", equalTo("0"))
        .body("items[-1].name", equalTo("Ungrouped devices"));
  }

  @Test
  void aRuleOverWhatIsOnlyClaimedHasToSaySo() {
    var rule = rule(Map.of("property", "name", "operator", "startsWith", "values", List.of("LAP")));

    var answer =
        admin()
            .body(Map.of("name", "By name " + tag, "rank", 1, "rule", rule))
            .post("/api/v1/device-groups");

    answer.then().statusCode(400).body("detail", containsString("claimed"));
  }

  @Test
  void whatCannotBeIsRefused() {
    var group = create("Taken " + tag, 10, tag);

    post("TAKEN " + tag, 10).then().statusCode(409);
    post("No rank", 0).then().statusCode(400);
    admin()
        .body(Map.of("name", "No rule", "rank", 1, "rule", rule()))
        .post("/api/v1/device-groups")
        .then()
        .statusCode(400);
    put("99999", "Nowhere", 1).then().statusCode(404);
    put("x", "Nowhere", 1).then().statusCode(404);
    delete(group);
  }

  @Test
  void peopleReadAndAdministratorsChange() {
    nobody().get("/api/v1/device-groups").then().statusCode(401);
    viewer().get("/api/v1/device-groups").then().statusCode(200).body("items.id", hasItem("0"));
    analyst().body(Map.of()).post("/api/v1/device-groups").then().statusCode(403);
    analyst().delete("/api/v1/device-groups/0").then().statusCode(403);
    nobody().get("/api/v1/device-groups/0").then().body("detail", not(containsString("Ungrouped")));
  }

  private String create(String name, int rank, String tag) {
    return admin()
        .body(Map.of("name", name, "rank", rank, "rule", tagRule(tag)))
        .post("/api/v1/device-groups")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Response post(String name, int rank) {
    return admin()
        .body(Map.of("name", name, "rank", rank, "rule", tagRule(tag)))
        .post("/api/v1/device-groups");
  }

  private Response put(String id, String name, int rank) {
    return admin()
        .body(Map.of("name", name, "rank", rank, "rule", tagRule(tag)))
        .put("/api/v1/device-groups/" + id);
  }

  private static void delete(String id) {
    admin().delete("/api/v1/device-groups/" + id).then().statusCode(204);
  }

  private static String groupOf(TestDevice device) {
    return viewer().get("/api/v1/devices/" + device.id()).path("group.id");
  }

  private static Map<String, Object> tagRule(String tag) {
    return rule(Map.of("property", "tag", "operator", "equals", "values", List.of(tag)));
  }

  @SafeVarargs
  private static Map<String, Object> rule(Map<String, Object>... conditions) {
    return Map.of("conditions", List.of(conditions));
  }
}
