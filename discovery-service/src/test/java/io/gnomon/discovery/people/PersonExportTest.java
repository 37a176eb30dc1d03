package io.gnomon.discovery.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.LogSources;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class PersonExportTest {

  /** Makes names and hosts of a test its own. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private final String host = "e" + mark + ".example";

  private static Response export(String id, String query) {
    return Callers.person("pia@example.org", "privacy")
        .get("/api/v1/people/" + id + "/export?reason=asked" + query);
  }

  @Test
  void allThatWasUsedUnderAnyNameOfThePersonIsExportedAndNothingOfOthers() {
    var id =
        PeopleTest.create("Eva " + mark, "CORP\\Eva" + mark, "e\u0301va" + mark + "@corp.test");
    var proxy = useAsEvaAndAnother();

    var items = export(id, "").then().statusCode(200).extract().jsonPath();

    assertThat(items.getString("items[0].person.displayName")).isEqualTo("Eva " + mark);
    assertThat(items.getList("items.alias.findAll { it != null }", String.class))
        .containsExactly("corp\\eva" + mark, "\u00e9va" + mark + "@corp.test");
    List<Map<String, Object>> usage = items.getList("items.usage.findAll { it != null }");
    assertThat(usage).hasSize(2);
    assertThat(usage.get(0))
        .containsEntry("user", "corp\\eva" + mark)
        .containsEntry("source", proxy)
        .containsEntry("day", "2026-03-02")
        .containsEntry("host", host)
        .containsEntry("transactions", 2)
        .containsEntry("uploadedBytes", 15)
        .containsEntry("downloadedBytes", 27)
        .containsEntry("lastSeenAt", "2026-03-02T11:00:00.000Z");
    assertThat(usage.get(1))
        .containsEntry("user", "\u00e9va" + mark + "@corp.test")
        .containsEntry("day", "2026-03-03")
        .containsEntry("transactions", 1);
  }

  /** Returns the source that reports it. */
  private String useAsEvaAndAnother() {
    var proxy = "proxy-" + mark;
    LogSources.send(
        proxy,
        List.of(
            LogSources.use("2026-03-02T10:00:00Z", "corp\\eva" + mark, host, 5, 7),
            LogSources.use("2026-03-02T11:00:00Z", "CORP\\EVA" + mark, host, 10, 20),
            LogSources.use("2026-03-03T10:00:00Z", "\u00c9va" + mark + "@corp.test", host, 1, 2),
            LogSources.use("2026-03-03T10:00:00Z", "other" + mark, host, 100, 200)));
    LogSources.awaitCounted(proxy + "?from=2026-03-01&to=2026-03-31", 4);
    return proxy;
  }

  @Test
  void anExportIsALineForEachRecordOrATable() {
    var id = PeopleTest.create("=Eva " + mark, "eva" + mark);

    var lines = export(id, "&format=ndjson").then().statusCode(200).extract().asString();
    var table = export(id, "&format=csv").then().statusCode(200).extract().asString();

    assertThat(lines.lines()).hasSize(2).allMatch(line -> line.startsWith("{"));
    assertThat(table.lines().skip(1))
        .containsExactly("person,'=Eva " + mark + ",,,,,,,,,,", "alias,eva" + mark + ",,,,,,,,,,");
  }

  @Test
  void anExportIsRecordedWithItsReasonAndWithoutNames() {
    var id = PeopleTest.create("Eva " + mark, "eva" + mark);
    export(id, "").then().statusCode(200);

    var entry =
        Callers.admin()
            .get("/api/v1/discovery-audit?limit=20")
            .jsonPath()
            .<String, Object>getMap(
                "items.find { it.subject == '%s' && it.action == 'person.exported' }"
                    .formatted(id));

    assertThat(entry)
        .containsEntry("who", "pia@example.org")
        .containsEntry("reason", "asked")
        .doesNotContainKeys("before", "after");
  }

  @Test
  void onlyTheRolePrivacyExportsAndItSaysWhy() {
    var id = PeopleTest.create("Eva " + mark);
    var path = "/api/v1/people/" + id + "/export?reason=asked";

    Callers.nobody().get(path).then().statusCode(401);
    for (var other : List.of(Callers.admin(), Callers.analyst(), Callers.viewer())) {
      other.get(path).then().statusCode(403);
    }
    export("1", "").then().statusCode(404).body("detail", containsString("no such person"));
    Callers.person("pia@example.org", "privacy")
        .get("/api/v1/people/" + id + "/export")
        .then()
        .statusCode(400);
  }
}
