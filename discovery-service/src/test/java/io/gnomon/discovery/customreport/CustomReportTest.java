package io.gnomon.discovery.customreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.LogSources;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Patience;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DiscoveryTest
class CustomReportTest {

  private static final String PATH = "/api/v1/custom-reports";

  @Inject CustomReportService reports;
  @Inject Database database;

  /** Makes names, hosts and sources of a test its own. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private final String host = "c" + mark + ".example";
  private final String proxy = "proxy-" + mark;

  @BeforeEach
  void turnTelemetryOn() {
    Topics.telemetry(true);
  }

  private ValidatableResponse create(String name, Map<String, List<String>> filter) {
    return Callers.analyst()
        .body(Map.of("name", name + " " + mark, "filter", filter))
        .post(PATH)
        .then();
  }

  private String created(String name, Map<String, List<String>> filter) {
    return create(name, filter).statusCode(201).extract().path("id");
  }

  private Transaction use(@Nullable String user, @Nullable String address) {
    return new Transaction(Instant.now(), user, address, host, null, 1L, 1L);
  }

  private String groupOf(String user) {
    Callers.admin()
        .body(Map.of("displayName", user, "aliases", List.of(user), "groups", List.of("G " + user)))
        .post("/api/v1/people")
        .then()
        .statusCode(201);
    return Callers.viewer()
        .get("/api/v1/user-groups?limit=500")
        .jsonPath()
        .getString("items.find { it.name == 'G " + user + "' }.id");
  }

  @Test
  void whatMeetsEachKindOfConditionIsCountedFromTheCreationOn() {
    LogSources.send(proxy, List.of(use("ann" + mark, "10.60.1.1")));
    LogSources.awaitCounted(proxy, 1);
    var group = groupOf("ann" + mark);

    var id =
        created(
            "Group in the range",
            Map.of("userGroups", List.of(group), "ipRanges", List.of("10.60.0.0/16")));
    LogSources.send(
        proxy,
        List.of(
            use("ANN" + mark, "10.60.1.1"),
            use("ann" + mark, "10.60.255.255"),
            use("ann" + mark, "10.61.0.1"),
            use("bob" + mark, "10.60.1.1"),
            use(null, "10.60.1.1")));

    LogSources.awaitCounted(proxy, 6);
    assertThat(Reports.get(id).getInt("transactions")).isEqualTo(2);
    assertThat(Reports.get(id).getString("name")).isEqualTo("Group in the range " + mark);
    assertThat(Reports.values(id + "/ip-addresses", "ipAddress.id"))
        .containsExactlyInAnyOrder("10.60.1.1", "10.60.255.255");
    assertThat(
            Reports.get("all-sources/uncatalogued-domains?q=" + host)
                .getInt("items[0].transactions"))
        .as("counted once there")
        .isEqualTo(6);
  }

  @Test
  void sourcesAndDevicesAreChosenToo() {
    var device = new TestDevice();
    var ofDevice = created("One device", Map.of("devices", List.of(device.id())));
    LogSources.send(proxy, List.of(use("ann" + mark, "10.60.1.1")));
    LogSources.awaitCounted(proxy, 1);
    var ofProxy = created("One proxy", Map.of("sources", List.of(proxy)));

    LogSources.send(proxy, List.of(use("ann" + mark, "10.60.1.1")));
    LogSources.send(proxy + "-other", List.of(use("ann" + mark, "10.60.1.1")));
    device.sends(TestDevice.line("ann" + mark, host), TestDevice.line("bob" + mark, host));
    new TestDevice().sends(TestDevice.line("ann" + mark, host));

    LogSources.awaitCounted(proxy, 2);
    LogSources.awaitCounted(proxy + "-other", 1);
    Reports.await(
        "endpoint-users/uncatalogued-domains?q=" + host,
        answer -> answer.getInt("items[0].transactions") == 3);
    assertThat(Reports.get(ofProxy).getInt("transactions")).isEqualTo(1);
    assertThat(Reports.get(ofDevice).getInt("transactions")).isEqualTo(2);
    assertThat(Reports.values(ofDevice + "/devices", "device.id")).containsExactly(device.id());
  }

  @Test
  void whatIsDeletedIsCountedNoMoreAndEnds() {
    var id = created("For a while", Map.of("users", List.of("ann" + mark)));
    LogSources.send(proxy, List.of(use("ann" + mark, "10.60.1.1")));
    LogSources.awaitCounted(proxy, 1);
    assertThat(Reports.get(id).getInt("transactions")).isEqualTo(1);

    Callers.admin().delete(PATH + "/" + id + "?reason=over").then().statusCode(204);

    Callers.viewer().get(PATH + "/" + id).then().statusCode(404);
    Callers.admin().delete(PATH + "/" + id + "?reason=over").then().statusCode(204);
    LogSources.send(proxy, List.of(use("ann" + mark, "10.60.1.1")));
    LogSources.awaitCounted(proxy, 2);
    database.update(
        "update custom_report set deleted_at = deleted_at - interval '1 hour' where source_name = ?",
        id);
    Patience.await().until(() -> Callers.viewer().get("/api/v1/reports/" + id).statusCode() == 404);
    assertThat(Reports.get(proxy).getInt("transactions")).isEqualTo(2);
    created("For a while", Map.of("users", List.of("ann" + mark)));
  }

  @Test
  void conditionsThatMeanNothingAreRefused() {
    create("Nothing", Map.of()).statusCode(400).body("detail", containsString("no condition"));
    create("No group", Map.of("userGroups", List.of(UUID.randomUUID().toString())))
        .statusCode(400)
        .body("detail", containsString("userGroups"));
    create("No source", Map.of("sources", List.of("all-sources")))
        .statusCode(400)
        .body("detail", containsString("sources"));
    create("No range", Map.of("ipRanges", List.of("10.60.0.0/33")))
        .statusCode(400)
        .body("detail", containsString("ipRanges"));
    created("Twice", Map.of("users", List.of("ann")));
    create("TWICE", Map.of("users", List.of("bob"))).statusCode(409);
  }

  @Test
  @TestTransaction
  void thereAreAHundredReportsAndNotMore() {
    database.update(
        """
        insert into custom_report (source_id, source_name, name, sources, users, user_groups, ip_ranges,
          devices, device_groups, created_by, created_at)
        select -number, 'full-' || number, 'Full ' || number, '{}', '{ada}', '{}', '{}', '{}', '{}', 'ada',
          now()
        from generate_series(1, 99 - (select count(*) from custom_report where deleted_at is null))
          as number
        """);
    reports.create(ofUsers("The last one", List.of("ada")), "ada");

    assertThatThrownBy(() -> reports.create(ofUsers("One more", List.of("ada")), "ada"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("There are 100 custom reports already.");
  }

  private static CreateCustomReportRequest ofUsers(String name, List<String> users) {
    var none = List.<String>of();
    return new CreateCustomReportRequest(
        name, null, new CustomReportFilter(none, users, none, none, none, none));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sources", "users", "userGroups", "ipRanges", "devices", "deviceGroups"})
  void aKindOfConditionHasAThousandValuesAndNotMore(String kind) {
    var value =
        switch (kind) {
          case "sources" -> "endpoint-users";
          case "userGroups" -> groupOf("cat" + mark);
          case "ipRanges" -> "192.0.2.0/24";
          default -> "18";
        };

    Callers.admin()
        .delete(
            PATH
                + "/"
                + created("Many", Map.of(kind, Collections.nCopies(1_000, value)))
                + "?reason=over")
        .then()
        .statusCode(204);
    create("Too many", Map.of(kind, Collections.nCopies(1_001, value))).statusCode(400);
  }

  @Test
  void reportsAreListedTheNewestFirst() {
    var first = created("First", Map.of("users", List.of("Ann" + mark + "@Corp.test")));
    var second = created("Second", Map.of("deviceGroups", List.of("2")));

    var listed = Callers.viewer().get(PATH + "?limit=500").jsonPath().getList("items.id");
    assertThat(listed.indexOf(second)).isLessThan(listed.indexOf(first));
    Callers.viewer()
        .get(PATH + "/" + first)
        .then()
        .statusCode(200)
        .body("filter.users[0]", equalTo("ann" + mark + "@corp.test"))
        .body("filter.sources.size()", equalTo(0));
    Callers.viewer()
        .get("/api/v1/data-sources/" + first)
        .then()
        .body("kind", equalTo("custom"))
        .body("name", equalTo("First " + mark));
    var page = Callers.viewer().get(PATH + "?limit=1").jsonPath();
    assertThat(page.getList("items")).hasSize(1);
    Callers.viewer().get(PATH + "?cursor=MTg").then().statusCode(200);
    Callers.viewer().get(PATH + "?cursor=YQ").then().statusCode(400);
  }
}
