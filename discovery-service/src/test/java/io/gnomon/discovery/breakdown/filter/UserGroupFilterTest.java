package io.gnomon.discovery.breakdown.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.LogSources;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.Topics;
import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class UserGroupFilterTest {

  /** Makes people, apps and sources of a test its own. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private final String proxy = "groups-" + mark;

  /** Ann, under two names, and Bob are pilots; Cyd is not. */
  @BeforeEach
  void threePeopleUseTwoApps() {
    person("Ann", List.of("Pilots " + mark), List.of("ann-" + mark, "corp\\ann-" + mark));
    person("Bob", List.of("Pilots " + mark), List.of("bob-" + mark));
    person("Cyd", List.of("Cooks " + mark), List.of("cyd-" + mark));
    Topics.app("chart-" + mark, "Chart " + mark, 8, "chart-" + mark + ".example");
    Topics.app("stove-" + mark, "Stove " + mark, 8, "stove-" + mark + ".example");
    LogSources.send(
        proxy,
        List.of(
            use("ann-", "chart-"),
            use("corp\\ann-", "chart-"),
            use("bob-", "chart-"),
            use("cyd-", "chart-"),
            use("cyd-", "stove-"),
            use("dan-", "stove-")));
    LogSources.awaitCounted(proxy, 6);
    Reports.await(proxy + "/apps", apps -> apps.getList("items").size() == 2);
  }

  private static void person(String name, List<String> groups, List<String> aliases) {
    Callers.admin()
        .body(Map.of("displayName", name, "groups", groups, "aliases", aliases))
        .post("/api/v1/people")
        .then()
        .statusCode(201);
  }

  private Transaction use(String user, String host) {
    return new Transaction(
        Instant.now(), user + mark, "10.3.2.1", host + mark + ".example", null, 10L, 5L);
  }

  private String group(String name) {
    return Callers.viewer()
        .get("/api/v1/user-groups?limit=500")
        .jsonPath()
        .getString("items.find { it.name == '" + name + " " + mark + "' }.id");
  }

  private ValidatableResponse get(String path) {
    return Callers.viewer().get("/api/v1/reports/" + proxy + path).then();
  }

  @Test
  void appsAndTotalsAreOfTheGroupsPeople() {
    var pilots = "?userGroup=" + group("Pilots");

    get("/apps" + pilots)
        .statusCode(200)
        .body("items.app.id", equalTo(List.of("chart-" + mark)))
        .body("items[0].users", equalTo(2))
        .body("items[0].transactions", equalTo(3))
        .body("items[0].ipAddresses", equalTo(null))
        .body("items[0].devices", equalTo(null));
    get("/app-totals" + pilots)
        .statusCode(200)
        .body("apps", equalTo(1))
        .body("users", equalTo(2))
        .body("transactions", equalTo(3))
        .body("ipAddresses", equalTo(null));
    get("/apps" + pilots + "&minUsers=3").body("items", equalTo(List.of()));
    get("/apps" + pilots + "&userGroup=" + group("Cooks")).body("total", equalTo(2));
    assertThat(get("/apps" + pilots + "&format=ndjson").extract().asString().lines()).hasSize(1);
  }

  @Test
  void usersAreTheGroupsPeople() {
    var pilots = "?userGroup=" + group("Pilots");

    get("/users" + pilots).body("items.user.name", equalTo(List.of("Ann", "Bob")));
    get("/user-totals" + pilots).body("count", equalTo(2)).body("transactions", equalTo(3));
    get("/apps/chart-" + mark + "/users" + pilots)
        .body("items.user.name", equalTo(List.of("Ann", "Bob")));
    get("/apps/stove-" + mark + "/users" + pilots).body("total", equalTo(0));
    assertThat(get("/users" + pilots + "&format=ndjson").extract().asString().lines()).hasSize(2);
    assertThat(
            get("/apps/chart-" + mark + "/users" + pilots + "&format=ndjson")
                .extract()
                .asString()
                .lines())
        .hasSize(2);
  }

  @Test
  void whatIsNotKnownOfPeopleIsRefused() {
    var pilots = "?userGroup=" + group("Pilots");

    get("/apps" + pilots + "&minDevices=1")
        .statusCode(400)
        .body("detail", containsString("minDevices"));
    get("/apps" + pilots + "&maxIpAddresses=1")
        .statusCode(400)
        .body("detail", containsString("maxIpAddresses"));
    for (var format : List.of("json", "csv")) {
      var apps = "/apps" + pilots + "&format=" + format;
      get(apps + "&sort=devices").statusCode(400).body("detail", containsString("sort"));
      get(apps + "&sort=ipAddresses").statusCode(400);
      get(apps + "&sort=users").statusCode(200);
    }
    get("/apps?userGroup=" + UUID.randomUUID())
        .statusCode(400)
        .body("parameter", equalTo("userGroup"));
    get("/apps?userGroup=pilots").statusCode(400);
    get("/ip-addresses" + pilots).statusCode(400).body("type", endsWith("/unknown-parameter"));
    get("/devices" + pilots).statusCode(400).body("type", endsWith("/unknown-parameter"));
  }
}
