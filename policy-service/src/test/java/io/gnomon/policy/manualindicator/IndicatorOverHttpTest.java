package io.gnomon.policy.manualindicator;

import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.analyst;
import static io.gnomon.testing.Callers.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.feed.state.DeviceStream;
import io.gnomon.policy.feed.state.Organisation;
import io.gnomon.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@PolicyTest
class IndicatorOverHttpTest {

  @BeforeEach
  void switchesAreOn() {
    Organisation.enforcesEverything();
  }

  @ParameterizedTest
  @CsvSource({
    "DomainName, Files.Example.NET., files.example.net",
    "Url, https://example.net/A/../b/, example.net/b",
    "IpAddress, 198.51.100.7, 198.51.100.7",
    "IpAddress, 198.51.100.7/24, 198.51.100.0/24"
  })
  void valuesAreStoredInOneForm(String type, String value, String stored) {
    create(Map.of("type", type, "value", value, "action", "Block", "title", "By hand"))
        .statusCode(201)
        .body("value", equalTo(stored))
        .body("origin", equalTo("manual"))
        .body("severity", equalTo("Informational"))
        .body("generateAlert", equalTo(true))
        .body("scope.kind", equalTo("everyone"))
        .body("fed", equalTo(true));
  }

  @Test
  void aUrlWithAPathSaysWhatDevicesCannotSee() {
    create(Map.of("type", "Url", "value", "example.net/x", "action", "Warn", "title", "Path"))
        .statusCode(201)
        .body("enforceability", containsString("HTTPS"));
    create(Map.of("type", "Url", "value", "example.net", "action", "Warn", "title", "Host"))
        .statusCode(201)
        .body("enforceability", nullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "DomainName, co.uk, 422, not-blockable",
    "DomainName, cloudfront.net, 422, not-blockable",
    "DomainName, time.windows.com, 409, never-block",
    "IpAddress, 0.0.0.0/0, 422, not-blockable",
    "IpAddress, 127.0.0.1, 422, not-blockable",
    "DomainName, *.example.net, 400, invalid-value",
    "DomainName, 198.51.100.7, 400, invalid-value",
    "Url, example.net/x?y=1, 400, invalid-value",
    "IpAddress, example.net, 400, invalid-value"
  })
  void whatMayNotBeBlockedIsRefused(String type, String value, int status, String problem) {
    create(Map.of("type", type, "value", value, "action", "Block", "title", "No"))
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("https://gnomon.dev/problems/" + problem));
  }

  @Test
  void deletingReachesDevices() {
    var device = TestDevice.enrolled("LAPTOP-0201");
    try (var stream = DeviceStream.open(device.id())) {
      stream.awaitSnapshot();
      String id = create(block("deleted.example.net")).statusCode(201).extract().path("id");
      stream.await(event -> event.data().at("/upserts/0/id").asText().equals(id));

      admin().delete("/api/v1/indicators/" + id).then().statusCode(204);

      stream.await(event -> event.data().at("/removals/0").asText().equals(id));
      viewer().get("/api/v1/indicators/" + id).then().statusCode(404);
      admin().delete("/api/v1/indicators/" + id).then().statusCode(204);
    }
  }

  @Test
  void anIndicatorThatExpiresIsRemovedByARevision() {
    var device = TestDevice.enrolled("LAPTOP-0202");
    try (var stream = DeviceStream.open(device.id())) {
      stream.awaitSnapshot();
      var wanted = new HashMap<String, Object>(block("short.example.net"));
      wanted.put("expiresAt", Instant.now().plusSeconds(2).toString());
      String id = create(wanted).statusCode(201).extract().path("id");

      stream.await(event -> event.data().at("/removals/0").asText().equals(id));

      wanted.put("expiresAt", Instant.now().minusSeconds(2).toString());
      create(wanted).statusCode(400);
      wanted.put("expiresAt", "9999-12-31T23:59:59.500Z");
      create(wanted).statusCode(400).body("detail", containsString("is after"));
    }
  }

  @Test
  void anExpiryIsInTheAuditLog() {
    var wanted = new HashMap<String, Object>(block("audited-expiry.example.net"));
    wanted.put("expiresAt", Instant.now().plusSeconds(1).toString());
    String id = create(wanted).statusCode(201).extract().path("id");

    Patience.await()
        .untilAsserted(
            () ->
                admin()
                    .get("/api/v1/audit?limit=20")
                    .then()
                    .body(
                        "items.find { it.subject == '" + id + "' }.action",
                        equalTo("indicator.expired"))
                    .body("items.find { it.subject == '" + id + "' }.who", equalTo("gnomon")));
  }

  @Test
  void theSameTypeValueAndScopeChangeTheIndicatorThatExists() {
    String id = create(block("twice.example.net")).statusCode(201).extract().path("id");
    var again = new HashMap<String, Object>(block("twice.example.net"));
    again.put("value", "TWICE.example.net.");
    create(again).statusCode(200).body("id", equalTo(id));
    assertThat(revisionsAbout("twice.example.net")).hasSize(1);

    var warning = new HashMap<String, Object>(block("twice.example.net"));
    warning.put("action", "Warn");
    create(warning)
        .statusCode(200)
        .header("Location", containsString("/api/v1/indicators/" + id))
        .body("id", equalTo(id))
        .body("action", equalTo("Warn"));

    assertThat(revisionsAbout("twice.example.net")).hasSize(2);
    viewer().get("/api/v1/indicators?q=twice.example.net").then().body("items", hasSize(1));
    var warned = "/api/v1/indicators?q=twice.example.net&severity=Informational&action=";
    viewer()
        .get(warned + "Warn")
        .then()
        .body("items.changedBy", equalTo(List.of("admin@example.org")));
    viewer().get(warned + "Block").then().body("items", hasSize(0));
    admin()
        .get("/api/v1/audit?limit=5")
        .then()
        .body("items.find { it.subject == '" + id + "' }.action", equalTo("indicator.changed"));
    var scoped = new HashMap<String, Object>(block("twice.example.net"));
    scoped.put("scope", Map.of("kind", "everyoneExcept", "groups", List.of("0")));
    create(scoped).statusCode(201).body("id", not(equalTo(id)));
  }

  @Test
  void anIndicatorIsChangedUnderItsIdByWhoeverSawItLast() {
    var created = create(block("change.example.net")).statusCode(201).extract();
    var url = "/api/v1/indicators/" + created.<String>path("id");
    var warning = new HashMap<String, Object>(block("change.example.net"));
    warning.put("action", "Warn");

    admin()
        .header("If-Match", created.header("ETag"))
        .body(warning)
        .put(url)
        .then()
        .statusCode(200)
        .body("action", equalTo("Warn"));

    admin()
        .header("If-Match", created.header("ETag"))
        .body(block("change.example.net"))
        .put(url)
        .then()
        .statusCode(412);
    admin().header("If-Match", created.header("ETag")).delete(url).then().statusCode(412);
    create(block("change-other.example.net")).statusCode(201);
    admin()
        .body(block("change-other.example.net"))
        .put(url)
        .then()
        .statusCode(409)
        .body("type", equalTo("https://gnomon.dev/problems/conflict"));
    admin().body(warning).put("/api/v1/indicators/987654321").then().statusCode(404);
  }

  @Test
  void parametersThatAListDoesNotHaveAreRefused() {
    viewer()
        .get("/api/v1/indicators?typ=Url")
        .then()
        .statusCode(400)
        .body("type", equalTo("https://gnomon.dev/problems/unknown-parameter"))
        .body("allowed", hasItem("type"));
    viewer()
        .get("/api/v1/indicators?type=File")
        .then()
        .statusCode(400)
        .body("allowed", equalTo(List.of("DomainName", "Url", "IpAddress")));
  }

  @Test
  void withTheSwitchOffAnIndicatorExistsAndDevicesDoNotHaveIt() {
    Organisation.settings(Map.of("customNetworkIndicators", false));
    String id =
        create(block("off.example.net"))
            .statusCode(201)
            .body("fed", equalTo(false))
            .extract()
            .path("id");

    Organisation.settings(Map.of("customNetworkIndicators", true));

    viewer().get("/api/v1/indicators/" + id).then().body("fed", equalTo(true));
  }

  @Test
  void anIndicatorOfATagEndsWithTheTagOnly() {
    Organisation.knows("manual-tag", "Tagged", "tagged.example.net");
    Organisation.unsanctions("manual-tag");
    String id =
        viewer()
            .get("/api/v1/indicators?app=manual-tag&origin=appTag&type=DomainName&q=TAGGED")
            .then()
            .body("items", hasSize(1))
            .extract()
            .path("items[0].id");

    admin()
        .delete("/api/v1/indicators/" + id)
        .then()
        .statusCode(409)
        .body("type", equalTo("https://gnomon.dev/problems/indicator-of-tag"));
  }

  @Test
  void aScopeNamesGroupsThatExist() {
    var group = Organisation.groupOf("manual-scope");
    var wanted = new HashMap<String, Object>(block("scope.example.net"));
    wanted.put("scope", Map.of("kind", "only", "groups", List.of(group)));
    create(wanted).statusCode(201).body("scope.groups", equalTo(List.of(group)));

    for (var kind : List.of("only", "everyoneExcept")) {
      wanted.put("scope", Map.of("kind", kind));
      create(wanted).statusCode(400).body("detail", containsString("names no group"));
    }
    wanted.put("scope", Map.of("kind", "only", "groups", List.of("987654")));
    create(wanted).statusCode(400);
    wanted.put("scope", Map.of("kind", "only", "users", List.of("ada@example.org")));
    create(wanted).statusCode(400);
    wanted.put("scope", Map.of("kind", "everyone", "groups", List.of(group)));
    create(wanted).statusCode(400);
  }

  @Test
  void onlyAdministratorsMakeThemAndPagesAreCut() {
    analyst().body(block("role.example.net")).post("/api/v1/indicators").then().statusCode(403);
    create(block("page1.example.net")).statusCode(201);
    create(block("page2.example.net")).statusCode(201);

    String next =
        viewer()
            .get("/api/v1/indicators?q=page&limit=1")
            .then()
            .body("items.value", hasItem("page1.example.net"))
            .body("total", equalTo(2))
            .extract()
            .path("nextCursor");
    viewer()
        .get("/api/v1/indicators?q=page&limit=1&cursor=" + next)
        .then()
        .body("items.value", not(hasItem("page1.example.net")))
        .body("total", equalTo(2))
        .body("nextCursor", nullValue());
    viewer().get("/api/v1/indicators?limit=501").then().statusCode(400);
  }

  private static List<String> revisionsAbout(String value) {
    return viewer()
        .get("/api/v1/feed/revisions?limit=10")
        .then()
        .extract()
        .path("items.cause.findAll { it.contains('" + value + "') }");
  }

  private static Map<String, ?> block(String host) {
    return Map.of("type", "DomainName", "value", host, "action", "Block", "title", "No " + host);
  }

  private static ValidatableResponse create(Map<String, ?> wanted) {
    return admin().body(wanted).post("/api/v1/indicators").then();
  }
}
