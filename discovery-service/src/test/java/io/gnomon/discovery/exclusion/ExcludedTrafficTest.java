package io.gnomon.discovery.exclusion;

import static io.gnomon.discovery.exclusion.Exclusions.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.LogSources;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.gnomon.kit.database.Database;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class ExcludedTrafficTest {

  private static final String SOURCES = "/api/v1/data-sources/";
  private static final String ENDPOINTS = "endpoint-users";

  @Inject Database database;

  /** Makes names, hosts and addresses of a test its own. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private final String host = "x" + mark + ".example";
  private final TestDevice device = new TestDevice();

  @BeforeEach
  void turnTelemetryOn() {
    Topics.telemetry(true);
  }

  private static String line(String user, String address, String host) {
    return """
        {"at":"%s","user":"%s","ipAddress":"%s","host":"%s","uploadedBytes":1,"downloadedBytes":1}"""
        .formatted(Instant.now(), user, address, host);
  }

  private ValidatableResponse send(long number, String... lines) {
    return device.send(number, lines).then().statusCode(202);
  }

  private static long excluded(String source) {
    return Callers.viewer().get(SOURCES + source).jsonPath().getLong("excluded");
  }

  /**
   * Waits until the host has so many transactions and the source, which others use, has dropped.
   */
  private void awaitCounted(int transactions, long dropped) {
    Patience.await().until(() -> excluded(ENDPOINTS), n -> n >= dropped);
    Reports.await(
        ENDPOINTS + "/uncatalogued-domains?limit=500&q=" + host,
        answer -> answer.getInt("items.transactions.sum()") >= transactions);
    assertThat(
            Reports.get(ENDPOINTS + "/uncatalogued-domains?limit=500&q=" + host)
                .getInt("items[0].transactions"))
        .isEqualTo(transactions);
  }

  @Test
  void linesOfAPersonAreDroppedUnderEachOfTheirNamesAndCounted() {
    person("CORP\\Zo\u00eb" + mark, "zoe" + mark + "@corp.test");
    created("user", "ZOE" + mark + "@corp.test");
    long before = excluded(ENDPOINTS);

    send(
            1,
            line("corp\\\\zoe\u0308" + mark, "10.9.9.9", host),
            line("Zoe" + mark + "@corp.test", "10.9.9.9", host),
            line("somebody" + mark, "10.9.9.9", host),
            "what is this")
        .body("accepted", equalTo(1))
        .body("excluded", equalTo(2))
        .body("rejected", equalTo(1));

    awaitCounted(1, before + 2);
    assertThat(Reports.values(ENDPOINTS + "/users?q=" + mark, "user.id"))
        .containsExactly("somebody" + mark);
  }

  private static String person(String... aliases) {
    return Callers.admin()
        .body(
            Map.of(
                "displayName",
                aliases[0],
                "aliases",
                aliases,
                "groups",
                List.of("G " + aliases[0])))
        .post("/api/v1/people")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void anAliasThatIsAddedLaterIsExcludedToo() {
    var id = person("late" + mark);
    created("user", "late" + mark);
    Callers.admin()
        .body(Map.of("aliases", List.of("other" + mark)))
        .post("/api/v1/people/" + id + "/aliases")
        .then()
        .statusCode(200);

    awaitExcluded("other" + mark);
  }

  /** Sends lines of that user until they are excluded, as they are within two seconds. */
  private void awaitExcluded(String user) {
    var number = new long[1];
    Patience.await()
        .until(
            () ->
                send(++number[0], line(user, "10.9.9.9", host))
                    .extract()
                    .jsonPath()
                    .getInt("excluded"),
            n -> n == 1);
  }

  @Test
  void thePeopleOfAUserGroupAreExcluded() {
    person("member" + mark);
    var group =
        Callers.viewer()
            .get("/api/v1/user-groups?limit=500")
            .jsonPath()
            .getString("items.find { it.name == 'G member" + mark + "' }.id");
    created("userGroup", group);

    send(1, line("MEMBER" + mark, "10.9.9.9", host), line("stranger" + mark, "10.9.9.9", host))
        .body("excluded", equalTo(1))
        .body("accepted", equalTo(1));
  }

  @Test
  void addressesOfARangeAreExcludedInBothVersions() {
    var v6 = "2001:db8:" + mark.substring(0, 4);
    int octet = Integer.parseInt(mark.substring(4, 6), 16);
    created("ipRange", v6 + ":8000::/49");
    created("ipRange", "172.16." + octet + ".0/25");
    long before = excluded(ENDPOINTS);

    send(
            1,
            line("u" + mark, v6 + ":8000::1", host),
            line("u" + mark, v6 + ":7fff::1", host),
            line("u" + mark, "172.16." + octet + ".127", host),
            line("u" + mark, "::ffff:172.16." + octet + ".1", host),
            line("u" + mark, "172.16." + octet + ".128", host))
        .body("excluded", equalTo(3))
        .body("accepted", equalTo(2));

    awaitCounted(2, before + 3);
  }

  @Test
  void aDeviceAndTheDevicesOfAGroupAreExcludedWhole() {
    created("device", device.id());

    send(1, line("a" + mark, "10.9.9.9", host), line("b" + mark, "10.9.9.9", host))
        .body("excluded", equalTo(2))
        .body("accepted", equalTo(0));

    var grouped = new TestDevice();
    Topics.device(grouped.id(), "PC-" + mark, "group" + mark);
    // The group of the example has the id 2; no other test names it.
    var exclusion = created("deviceGroup", "2");
    Patience.await()
        .until(
            () ->
                grouped
                    .send(System.nanoTime(), line("a" + mark, "10.9.9.9", host))
                    .jsonPath()
                    .getInt("excluded"),
            n -> n == 1);
    Exclusions.delete(exclusion);
  }

  @Test
  void anUploadIsCountedWithoutThoseWhoAreExcluded() {
    created("user", "secret" + mark);
    var log = squid("secret" + mark) + squid("SECRET" + mark) + squid("public" + mark) + "bad\n";

    var id =
        upload(log)
            .statusCode(201)
            .body("lines", equalTo(4))
            .body("transactions", equalTo(1))
            .body("excluded", equalTo(2))
            .body("rejected", equalTo(1))
            .extract()
            .<String>path("reportId");

    upload(log).statusCode(200).body("duplicate", equalTo(true)).body("excluded", equalTo(2));
    assertThat(Reports.get(id).getInt("transactions")).isEqualTo(1);
    assertThat(Reports.values(id + "/users", "user.id")).containsExactly("public" + mark);
    assertThat(excluded(id)).isEqualTo(2);
    upload(squid("secret" + mark))
        .statusCode(201)
        .body("transactions", equalTo(0))
        .body("excluded", equalTo(1))
        .body("from", nullValue());
  }

  private String squid(String user) {
    return "%d.000 9 10.8.8.8 TCP_TUNNEL/200 100 CONNECT %s:443 %s HIER_DIRECT/203.0.113.9 -%n"
        .formatted(Instant.now().getEpochSecond(), host, user);
  }

  private static ValidatableResponse upload(String log) {
    return Callers.analyst()
        .contentType(ContentType.BINARY)
        .body(log.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/reports/snapshots?name=Excluded")
        .then();
  }

  @Test
  void whatWasLetThroughByOneThatDidNotKnowIsDroppedBeforeItIsCounted() {
    created("user", "slipped" + mark);
    var source = "proxy-" + mark;
    var at = Instant.now().toString();

    LogSources.send(
        source,
        List.of(
            LogSources.use(at, "Slipped" + mark, host, 1, 1),
            LogSources.use(at, "kept" + mark, host, 1, 1)));

    LogSources.awaitCounted(source, 1);
    assertThat(Reports.values(source + "/users", "user.id")).containsExactly("kept" + mark);
    assertThat(excluded(source)).isEqualTo(1);
  }

  @Test
  void anExclusionThatAnotherProcessWasToldIsFollowed() {
    database.update(
        "insert into exclusion values (?, 'user', ?, 'test', 'another process', now())",
        UUID.randomUUID(),
        "told" + mark);

    awaitExcluded("Told" + mark);
  }

  @Test
  void whatComesAfterAnExclusionWasTakenBackIsCounted() {
    var id = created("user", "back" + mark);
    send(1, line("back" + mark, "10.9.9.9", host)).body("excluded", equalTo(1));

    Exclusions.delete(id);

    send(2, line("back" + mark, "10.9.9.9", host)).body("accepted", equalTo(1));
  }
}
