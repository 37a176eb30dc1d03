package io.gnomon.discovery.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports on a day that no other test uses. */
@QuarkusTest
@DiscoveryTest
class PeopleInReportsTest {

  private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(77);
  private static final LocalDate STRAY_DAY = DAY.minusDays(1);
  private static final String RANGE = "from=" + DAY + "&to=" + DAY;
  private static final String REPORT = "endpoint-users?" + RANGE;
  private static final String USERS = "endpoint-users/users?" + RANGE;
  private static final String APP = "endpoint-users/apps/wharf/users?" + RANGE;

  @BeforeEach
  void turnOn() {
    Topics.telemetry(true);
    Topics.app("wharf", "Wharf", 7.0, "wharf.test");
  }

  @Test
  void aPersonIsCountedOnceUnderAllTheirNamesAlsoInThePast() {
    new TestDevice()
        .sends(
            visit("WHARF\\\\Ann", "www.wharf.test", 100),
            visit("ann@wharf.test", "www.wharf.test", 20),
            visit("ann@wharf.test", "elsewhere-wharf.test", 3),
            visit("bob", "www.wharf.test", 1000));
    Reports.await(REPORT, report -> report.getLong("transactions") == 4);
    assertUsers(3);

    var ann = PeopleTest.create("Ann Wharf", "wharf\\ann");
    assertUsers(3);
    addAliases(ann, "Ann@Wharf.test", "never-seen");

    assertUsers(2);
    assertThat(names(USERS)).containsExactly("bob", "Ann Wharf");
    assertThat(names(APP)).containsExactly("bob", "Ann Wharf");
    assertFoundByAnyName();
    assertNamedInFiles(ann);
    var line = Reports.awaitItem(USERS, "user.name", "Ann Wharf");
    assertThat(line).containsEntry("uploadedBytes", 123).containsEntry("transactions", 3);
    assertThat(line.get("user")).isEqualTo(Map.of("id", ann, "name", "Ann Wharf", "personId", ann));
    for (var name : List.of(ann, "WHARF\\ANN", "ann@wharf.test", "never-seen")) {
      var apps = Reports.get("endpoint-users/users/" + name + "/apps?" + RANGE);
      assertThat(apps.getList("items.uploadedBytes")).as(name).containsExactly(120);
    }

    removeAlias(ann, "ann@wharf.test");
    assertUsers(3);
    Callers.admin().delete("/api/v1/people/" + ann).then().statusCode(204);
    assertThat(names(USERS)).containsExactly("bob", "wharf\\ann", "ann@wharf.test");
  }

  private static void assertNamedInFiles(String ann) {
    assertThat(csv("endpoint-users/users?format=csv&sort=name&" + RANGE))
        .startsWith("\uFEFFuser,name,apps,transactions,")
        .contains("\r\n" + ann + ",Ann Wharf,1,3,", "\r\nbob,bob,1,1,");
    assertThat(csv("endpoint-users/apps/wharf/users?format=csv&" + RANGE))
        .contains("\r\n" + ann + ",Ann Wharf,,2,");
  }

  private static String csv(String path) {
    return Callers.viewer()
        .get("/api/v1/reports/" + path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static void assertFoundByAnyName() {
    for (var part : List.of("ann wh", "never-s", "WHARF\\ann")) {
      assertThat(names(USERS + "&q=" + part)).as(part).containsExactly("Ann Wharf");
    }
    assertThat(names(USERS + "&sort=name")).containsExactly("Ann Wharf", "bob");
    assertThat(names(USERS + "&sort=name&limit=1&cursor=" + cursor(USERS + "&sort=name&limit=1")))
        .containsExactly("bob");
  }

  private static void addAliases(String id, String... aliases) {
    Callers.admin()
        .body(Map.of("aliases", aliases))
        .post("/api/v1/people/" + id + "/aliases")
        .then()
        .statusCode(200);
  }

  private static void removeAlias(String id, String alias) {
    Callers.admin()
        .delete("/api/v1/people/" + id + "/aliases?name=" + alias)
        .then()
        .statusCode(200);
  }

  @Test
  void namesThatBelongToNobodyAreListedWithTheirTraffic() {
    new TestDevice()
        .sends(
            visit(STRAY_DAY, "strayed-small", "www.wharf.test", 1_000_000_000),
            visit(STRAY_DAY, "strayed-large", "www.wharf.test", 2_000_000_000),
            visit(STRAY_DAY, "strayed-known", "www.wharf.test", 3_000_000_000L));
    Reports.awaitItem(
        "endpoint-users/users?from=" + STRAY_DAY + "&to=" + STRAY_DAY, "user.id", "strayed-known");
    PeopleTest.create("Known Strayed", "strayed-known");

    var first = unresolved("&limit=1");
    assertThat(first.getString("items[0].name")).isEqualTo("strayed-large");
    assertThat(first.getLong("items[0].uploadedBytes")).isEqualTo(2_000_000_000);
    assertThat(first.getString("items[0].lastSeenAt")).isEqualTo(STRAY_DAY + "T09:00:00.000Z");
    var second = unresolved("&limit=1&cursor=" + first.getString("nextCursor"));
    assertThat(second.getString("items[0].name")).isEqualTo("strayed-small");
    assertThat(unresolved("&limit=500").getList("items.name")).doesNotContain("strayed-known");
    Callers.viewer().get("/api/v1/people/unresolved?days=0").then().statusCode(400);
  }

  @Test
  void whatACustomReportRepeatsIsNotCountedAgain() {
    var report =
        Callers.analyst()
            .body(Map.of("name", "Of a stray", "filter", Map.of("users", List.of("strayed-twice"))))
            .post("/api/v1/custom-reports")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    new TestDevice().sends(visit(STRAY_DAY, "strayed-twice", "www.wharf.test", 4_000_000_000L));
    var day = "?from=" + STRAY_DAY + "&to=" + STRAY_DAY;
    Reports.await(report + day, each -> each.getInt("transactions") == 1);

    var first = unresolved("&limit=1");

    assertThat(first.getString("items[0].name")).isEqualTo("strayed-twice");
    assertThat(first.getLong("items[0].uploadedBytes")).isEqualTo(4_000_000_000L);
    assertThat(first.getLong("items[0].transactions")).isEqualTo(1);
    PeopleTest.create("No stray", "strayed-twice");
  }

  private static JsonPath unresolved(String page) {
    return Callers.viewer()
        .get("/api/v1/people/unresolved?days=79" + page)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static List<String> names(String path) {
    return Reports.values(path, "user.name");
  }

  private static String cursor(String path) {
    return Reports.get(path).getString("nextCursor");
  }

  /** Wherever users are counted. */
  private static void assertUsers(int count) {
    assertThat(Reports.get("endpoint-users/series?" + RANGE).getInt("parts[0].users"))
        .isEqualTo(count);
    assertThat(Reports.get("endpoint-users/movers?measure=users&" + RANGE).getInt("items[0].now"))
        .isEqualTo(count);
    assertThat(Reports.get("endpoint-users/apps/wharf/sites?" + RANGE).getInt("items[0].users"))
        .isEqualTo(count);
    assertThat(Reports.get(REPORT).getInt("users")).isEqualTo(count);
    assertThat(Reports.get(USERS).getInt("total")).isEqualTo(count);
    assertThat(Reports.get(APP).getInt("total")).isEqualTo(count);
    assertThat(Reports.get("endpoint-users/app-totals?" + RANGE).getInt("users")).isEqualTo(count);
    for (var filter : List.of("", "&sort=users", "&minUsers=" + count + "&maxUsers=" + count)) {
      var apps = Reports.get("endpoint-users/apps?" + RANGE + filter);
      assertThat(apps.getList("items.users")).as(filter).containsExactly(count);
    }
  }

  private static String visit(String user, String host, long uploaded) {
    return visit(DAY, user, host, uploaded);
  }

  private static String visit(LocalDate day, String user, String host, long uploaded) {
    return TestDevice.line(day.atTime(9, 0).toInstant(ZoneOffset.UTC), user, host, "", uploaded);
  }
}
