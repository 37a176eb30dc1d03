package io.gnomon.discovery.savedquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.gnomon.discovery.BlockedSessions;
import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.LogSources;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.Topics;
import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Patience;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DiscoveryTest
class SavedQueryTest {

  private static final String PATH = "/api/v1/report-queries";

  @Inject SavedQueryService queries;
  @Inject Database database;

  /** Makes apps, factors, names and sources of a test its own. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private final String proxy = "queries-" + mark;

  private static ValidatableResponse create(String name, Map<String, ?> parameters) {
    return Callers.analyst().body(Map.of("name", name, "parameters", parameters)).post(PATH).then();
  }

  private static String created(String name, Map<String, ?> parameters) {
    return create(name, parameters).statusCode(201).extract().path("id");
  }

  private static ValidatableResponse change(String id, String ifMatch, String name) {
    return Callers.analyst()
        .header("If-Match", ifMatch)
        .body(Map.of("name", name, "parameters", Map.of()))
        .put(PATH + "/" + id)
        .then();
  }

  private static Transaction use(String user, String host) {
    return new Transaction(Instant.now(), user, "10.9.8.7", host, null, 10L, 5L);
  }

  private void app(String name, Map<String, Object> factors, Map<String, Object> parts) {
    var all = new HashMap<>(parts);
    all.put("factors", factors);
    all.put("domains", List.of(Map.of("host", name + "-" + mark + ".example")));
    Topics.app(name + "-" + mark, all);
  }

  /**
   * Box and mail are published with a factor of this test; box of two people, mail and spy of one.
   */
  private void threeAppsAreUsed() {
    app("box", Map.of("sealed" + mark, false), Map.of());
    app("mail", Map.of("sealed" + mark, true), Map.of());
    app("spy", Map.of("sealed" + mark, false), Map.of("kind", "tracker"));
    LogSources.send(
        proxy,
        List.of(
            use("ada", "box-" + mark + ".example"),
            use("ben", "box-" + mark + ".example"),
            use("ben", "mail-" + mark + ".example"),
            use("ben", "spy-" + mark + ".example"),
            use("cyd", "nowhere-" + mark + ".example")));
    LogSources.awaitCounted(proxy, 5);
    Reports.await(proxy + "/apps?kind=app&kind=tracker", apps -> apps.getList("items").size() == 3);
  }

  private List<String> apps(String query) {
    return Reports.values(proxy + "/apps?sort=name&" + query, "app.id").stream()
        .map(id -> id.replace("-" + mark, ""))
        .toList();
  }

  @Test
  void aQueryFiltersListsTotalsExportsAndSeries() {
    threeAppsAreUsed();
    var open =
        created("Open " + mark, Map.of("factor", List.of("sealed" + mark + ":false,unknown")));
    var many = created("Many " + mark, Map.of("minUsers", List.of("2"), "q", List.of("B")));

    assertThat(apps("savedQuery=" + open)).containsExactly("box");
    assertThat(apps("savedQuery=" + many)).containsExactly("box");
    assertThat(apps("savedQuery=" + many + "&q=mail")).isEmpty();
    assertThat(Reports.get(proxy + "/app-totals?savedQuery=" + open).getInt("users")).isEqualTo(2);
    assertThat(
            Callers.viewer()
                .get("/api/v1/reports/" + proxy + "/apps?format=ndjson&savedQuery=" + open)
                .asString()
                .lines())
        .hasSize(1)
        .first()
        .asString()
        .contains("box-" + mark);
    assertThat(Reports.values(proxy + "/users/ben/apps?savedQuery=" + open, "app.id"))
        .containsExactly("box-" + mark);
    var series = Reports.get(proxy + "/series?days=7&savedQuery=" + open);
    assertThat(series.getInt("parts[0].transactions")).isEqualTo(2);
    assertThat(series.getInt("parts[0].apps")).isEqualTo(1);
    assertThat(series.getInt("parts[0].users")).isEqualTo(2);
    var mail = Reports.get(proxy + "/series?days=7&app=mail-" + mark + "&savedQuery=" + open);
    assertThat(mail.getInt("parts[0].transactions")).as("the query does not find it").isZero();
    var shares = Reports.get(proxy + "/shares?days=7&savedQuery=" + many);
    assertThat(shares.getInt("transactions")).isEqualTo(2);
    List.of(open, many).forEach(SavedQueryTest::delete);
  }

  @Test
  void kindsOfTheQueryAreTheDefault() {
    threeAppsAreUsed();
    var trackers = created("Trackers " + mark, Map.of("kind", List.of("tracker")));

    assertThat(apps("savedQuery=" + trackers)).containsExactly("spy");
    assertThat(apps("savedQuery=" + trackers + "&kind=app")).isEmpty();
    assertThat(Reports.get(proxy + "/series?days=7&savedQuery=" + trackers).getInt("parts[0].apps"))
        .isEqualTo(1);
    delete(trackers);
  }

  @Test
  void theSuggestedQueriesFilterReports() {
    var suggested =
        Callers.viewer().get(PATH).jsonPath().getList("items.findAll { it.suggested }.id");
    app("loose", Map.of("mfa", false), Map.of());
    app("strict", Map.of("mfa", false, "saml", true), Map.of());
    LogSources.send(
        proxy,
        List.of(
            use("ada", "loose-" + mark + ".example"), use("ada", "strict-" + mark + ".example")));
    LogSources.awaitCounted(proxy, 2);
    Reports.await(proxy + "/apps?q=", apps -> apps.getList("items").size() == 2);

    assertThat(suggested).hasSize(8);
    suggested.forEach(id -> Reports.get(proxy + "/apps?savedQuery=" + id));
    assertThat(apps("savedQuery=suggested-weak-authentication")).containsExactly("loose");
  }

  @Test
  void aFactorThatNoAppHasIsRefusedAndSaidOnceItIsGone() {
    create("Unknown " + mark, Map.of("factor", List.of("unheard" + mark + ":unknown")))
        .statusCode(400)
        .body("detail", containsString("unheard" + mark));
    app("brief", Map.of("passing" + mark, true), Map.of());
    Patience.await()
        .until(
            () ->
                create("Passing " + mark, Map.of("factor", List.of("passing" + mark + ":true")))
                        .extract()
                        .statusCode()
                    == 201);
    String id =
        Callers.viewer()
            .get(PATH)
            .jsonPath()
            .getString("items.find { it.name == 'Passing " + mark + "' }.id");
    var list = "/api/v1/reports/endpoint-users/apps?savedQuery=" + id;
    Callers.viewer().get(list).then().statusCode(200);

    Topics.appGone("brief-" + mark);

    Patience.await().until(() -> Callers.viewer().get(list).statusCode() == 409);
    Callers.viewer().get(list).then().body("detail", containsString("passing" + mark));
    delete(id);
    Callers.viewer().get(list).then().statusCode(400).body("parameter", equalTo("savedQuery"));
  }

  @Test
  void everyoneSeesAQueryAndAnalystsChangeIt() {
    var id = created("Shared " + mark, Map.of("category", List.of("crm")));
    var seen = Callers.viewer().get(PATH + "/" + id).header("ETag");

    Callers.viewer().get(PATH).then().body("items.id", hasItem(id));
    create("SHARED " + mark, Map.of()).statusCode(409);
    change(id, "*", "Renamed " + mark).statusCode(200).body("name", equalTo("Renamed " + mark));
    change(id, seen, "Late " + mark).statusCode(412);
    Callers.analyst().header("If-Match", seen).delete(PATH + "/" + id).then().statusCode(412);
    Callers.viewer().get(PATH + "/" + id).then().body("name", equalTo("Renamed " + mark));
    delete(id);
    delete(id);
    Callers.viewer().get(PATH + "/" + id).then().statusCode(404);
    change(id, "*", "Gone " + mark).statusCode(404);
    Callers.admin()
        .get("/api/v1/discovery-audit")
        .then()
        .body("items.findAll { it.subject == '" + id + "' }.size()", equalTo(3));
  }

  @Test
  void ofTwoChangesOfOneVersionTheLaterOneIsRefused() {
    var id = created("Twice " + mark, Map.of());
    var seen = Callers.viewer().get(PATH + "/" + id).header("ETag");

    var sent =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  database.update("set local idle_in_transaction_session_timeout = '10min'");
                  database.exists(
                      "select 1 from saved_query where id = ? for update", UUID.fromString(id));
                  var both =
                      Stream.of("Ada's " + mark, "Berta's " + mark)
                          .map(name -> CompletableFuture.supplyAsync(() -> change(id, seen, name)))
                          .toList();
                  BlockedSessions.await(2, "saved_query");
                  return both;
                });

    assertThat(sent.stream().map(each -> each.join().extract().statusCode()))
        .containsExactlyInAnyOrder(200, 412);
  }

  @Test
  void aSuggestedQueryCannotBeChanged() {
    var id = "suggested-fedramp";
    var asSeen = Callers.viewer().get(PATH + "/" + id).jsonPath();

    Callers.admin().delete(PATH + "/" + id).then().statusCode(404);
    change(id, "*", "Mine " + mark).statusCode(404);
    assertThat(asSeen.getBoolean("suggested")).isTrue();
    Callers.viewer().get(PATH).then().body("items.name", not(hasItem("Mine " + mark)));
  }

  @Test
  @TestTransaction
  void thereAreFiveHundredQueriesAndNotMore() {
    database.update(
        """
        insert into saved_query (id, name, parameters, changed_by, changed_at)
        select gen_random_uuid(), 'Full ' || number, '{}', 'ada', now()
        from generate_series(1, 499 - (select count(*) from saved_query)) as number
        """);
    queries.create(new SaveQueryRequest("The last one", Map.of()), "ada");

    assertThatThrownBy(() -> queries.create(new SaveQueryRequest("One more", Map.of()), "ada"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("There are 500 saved queries already.");
  }

  @Test
  void theValuesOfAQueryHaveEightThousandCharactersAndNotMore() {
    var values = Collections.nCopies(80, "c".repeat(100));

    delete(created("Long " + mark, Map.of("category", values)));
    create("Too long " + mark, Map.of("category", values, "q", List.of("x")))
        .statusCode(400)
        .body("detail", containsString("more than 8000 characters"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"name\": \"x\"}",
        "{\"name\": \"\", \"parameters\": {}}",
        "{\"name\": \"x\", \"parameters\": {\"nothing\": [\"a\"]}}",
        "{\"name\": \"x\", \"parameters\": {\"days\": [\"7\"]}}",
        "{\"name\": \"x\", \"parameters\": {\"savedQuery\": [\"suggested-fedramp\"]}}",
        "{\"name\": \"x\", \"parameters\": {\"factor\": [\"soc2\"]}}",
        "{\"name\": \"x\", \"parameters\": {\"factor\": null}}",
        "{\"name\": \"x\", \"parameters\": {\"factor\": [null]}}",
        "{\"name\": \"x\", \"parameters\": {\"factor\": []}}",
        "{\"name\": \"x\", \"parameters\": {\"minScore\": [\"99\"]}}",
        "{\"name\": \"x\", \"parameters\": {\"minScore\": [\"1\", \"2\"]}}",
        "{\"name\": \"x\", \"parameters\": {\"minUsers\": [\"-1\"]}}",
        "{\"name\": \"x\", \"parameters\": {\"minUsers\": [\"few\"]}}",
        "{\"name\": \"x\", \"parameters\": {\"tag\": [\"1\"]}}",
        "{\"name\": \"x\", \"parameters\": {\"vendor\": [\"\\u0007\"]}}",
        "{\"name\": \"x\", \"parameters\": {\"lastSeenTo\": [\"yesterday\"]}}"
      })
  void whatTheListWouldNotTakeIsNotSaved(String body) {
    Callers.analyst().body(body).post(PATH).then().statusCode(400);
  }

  private static void delete(String id) {
    Callers.analyst().delete(PATH + "/" + id).then().statusCode(204);
  }
}
