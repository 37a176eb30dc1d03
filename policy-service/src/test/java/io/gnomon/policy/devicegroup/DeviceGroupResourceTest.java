package io.gnomon.policy.devicegroup;

import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.analyst;
import static io.gnomon.testing.Callers.nobody;
import static io.gnomon.testing.Callers.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.gnomon.kit.list.Cursor;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.Recorded;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.feed.state.Organisation;
import io.gnomon.testing.Contracts;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class DeviceGroupResourceTest {

  @Inject Recorded recorded;
  @Inject DataSource dataSource;

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
    var messages = TopicRecords.awaitJson("policy.devices.v1", device.id(), 2);
    messages.forEach(message -> Contracts.assertValid("policy/device", message));
    assertThat(messages.get(1).at("/group/id").asText()).isEqualTo(group);
    assertThat(messages.get(1).get("revision").asLong()).isEqualTo(2);
    admin()
        .get("/api/v1/audit?limit=2")
        .then()
        .body("items.action", equalTo(List.of("devices.regrouped", "deviceGroup.created")));
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
    delete(second);
    assertThat(groupOf(device)).isEqualTo("0");
    viewer().get("/api/v1/device-groups/" + second).then().statusCode(404);
  }

  @Test
  void aGroupAtATakenRankMovesThatOneAndThoseDirectlyBehindItByOne() {
    var first = create("A " + tag, 900_000, tag);
    var second = create("B " + tag, 900_001, tag);
    var apart = create("C " + tag, 900_003, tag);

    var inserted = create("D " + tag, 900_000, tag);

    assertThat(Stream.of(inserted, first, second, apart).map(this::rankOf))
        .containsExactly(900_000, 900_001, 900_002, 900_003);
    admin()
        .get("/api/v1/audit?limit=3")
        .then()
        .body("items.subject", equalTo(List.of(inserted, second, first)));
    put(apart, "C " + tag, 900_001).then().statusCode(200);
    assertThat(Stream.of(inserted, apart, first, second).map(this::rankOf))
        .containsExactly(900_000, 900_001, 900_002, 900_003);
    Stream.of(inserted, first, second, apart).forEach(DeviceGroupResourceTest::delete);
  }

  @Test
  void groupsThatSharedARankKeepTheirOrderWhenTheDatabaseIsUpgraded() throws Exception {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "create temporary table device_group (id bigint, rank integer) on commit drop");
      statement.execute(
          "insert into device_group values"
              + " (0, 2147483647), (1, 5), (2, 5), (3, 6), (4, 1), (5, 5), (6, 20), (7, 20)");

      statement.execute(migration());

      var ranks = new ArrayList<String>();
      var rows = statement.executeQuery("select id, rank from device_group order by rank");
      while (rows.next()) {
        ranks.add(rows.getString(1) + "=" + rows.getString(2));
      }
      assertThat(ranks)
          .containsExactly("4=1", "1=5", "2=6", "5=7", "3=8", "6=20", "7=21", "0=2147483647");
      connection.rollback();
    }
  }

  @Test
  void theSameAgainChangesNothingAndAnOutdatedChangeIsRefused() {
    var group = create("Tagged " + tag, 10, tag);
    var read = admin().get("/api/v1/device-groups/" + group);
    var audited = newestAuditEntry();

    var again =
        admin()
            .header("If-Match", read.header("ETag"))
            .body(Map.of("name", "Tagged " + tag, "rank", rankOf(group), "rule", tagRule(tag)))
            .put("/api/v1/device-groups/" + group);

    again.then().statusCode(200).header("ETag", read.header("ETag"));
    assertThat(again.asString()).isEqualTo(read.asString());
    assertThat(newestAuditEntry()).isEqualTo(audited);
    put(group, "Renamed " + tag, rankOf(group)).then().statusCode(200);
    admin()
        .header("If-Match", read.header("ETag"))
        .body(Map.of("name", "Lost " + tag, "rank", rankOf(group), "rule", tagRule(tag)))
        .put("/api/v1/device-groups/" + group)
        .then()
        .statusCode(412)
        .body("type", containsString("changed-meanwhile"));
    delete(group);
    delete(group);
    delete("99999999");
  }

  @Test
  void aGroupThatAScopeNamesIsNotDeletedUnseen() {
    var group = create("Excluded " + tag, 10, tag);
    var device = TestDevice.enrolled("LAPTOP-5", tag);
    var profile = Organisation.profile("All but " + tag, "exclude", group);
    var scope = Map.of("kind", "everyoneExcept", "groups", List.of(group));
    var indicator = indicator(scope);

    admin()
        .delete("/api/v1/device-groups/" + group)
        .then()
        .statusCode(409)
        .body("type", equalTo("https://gnomon.dev/problems/group-in-use"))
        .body("count", equalTo(2))
        .body("users.type", equalTo(List.of("indicator", "scopedProfile")))
        .body("users.id", equalTo(List.of(indicator, profile)))
        .body("users.name", equalTo(List.of(tag + ".example.com", "All but " + tag)));

    assertThat(groupOf(device)).isEqualTo(group);
    admin().delete("/api/v1/scoped-profiles/" + profile).then().statusCode(204);
    admin()
        .delete("/api/v1/device-groups/" + group)
        .then()
        .statusCode(409)
        .body("count", equalTo(1));
    admin().delete("/api/v1/indicators/" + indicator).then().statusCode(204);
    delete(group);
  }

  @Test
  void ofManyThatNameAGroupTwentyAreShown() {
    var group = create("Of many " + tag, 10, tag);
    var profiles =
        IntStream.range(0, 22)
            .mapToObj(i -> Organisation.profile(i + " of " + tag, "include", group))
            .toList();

    admin()
        .delete("/api/v1/device-groups/" + group)
        .then()
        .statusCode(409)
        .body("count", equalTo(22))
        .body("users.size()", equalTo(20));

    profiles.forEach(
        each -> admin().delete("/api/v1/scoped-profiles/" + each).then().statusCode(204));
    delete(group);
  }

  @Test
  void aCursorBeyondAllRanksIsRefused() {
    viewer()
        .queryParam("cursor", Cursor.of(Long.toString(Long.MAX_VALUE)).encoded())
        .get("/api/v1/device-groups")
        .then()
        .statusCode(400)
        .body("detail", containsString("cursor is not one"));
  }

  @Test
  void groupsComeAPageAtATime() {
    var first = create("P " + tag, 910_000, tag);
    var second = create("Q " + tag, 910_001, tag);

    var ids = new ArrayList<String>();
    var cursor = "";
    do {
      var page = viewer().get("/api/v1/device-groups?limit=1" + cursor).jsonPath();
      ids.addAll(page.getList("items.id"));
      var next = page.getString("nextCursor");
      cursor = next == null ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());

    assertThat(ids).doesNotHaveDuplicates().containsSubsequence(first, second, "0");
    viewer().get("/api/v1/device-groups?size=1").then().statusCode(400);
    delete(first);
    delete(second);
  }

  @Test
  void aNewNameReachesTheOtherServices() {
    var device = TestDevice.enrolled("LAPTOP-4", tag);
    var group = create("Before " + tag, 10, tag);

    put(group, "After " + tag, 10).then().statusCode(200);

    var messages = TopicRecords.awaitJson("policy.devices.v1", device.id(), 3);
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

  private String indicator(Map<String, ?> scope) {
    return admin()
        .body(
            Map.of(
                "type",
                "DomainName",
                "value",
                tag + ".example.com",
                "action",
                "Block",
                "title",
                "A scope",
                "scope",
                scope))
        .post("/api/v1/indicators")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private int rankOf(String group) {
    return viewer().get("/api/v1/device-groups/" + group).jsonPath().getInt("rank");
  }

  private static String newestAuditEntry() {
    return admin().get("/api/v1/audit?limit=1").path("items[0].id");
  }

  private static String migration() throws IOException {
    var file = "/db/migration/V202611270100__rank_device_groups_uniquely.sql";
    try (var in = DeviceGroupResourceTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
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
