package io.gnomon.e2e.restart;

import static io.gnomon.e2e.RunningGnomon.stack;
import static io.gnomon.e2e.RunningGnomon.to;
import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.e2e.RunningGnomon;
import io.gnomon.local.installation.Part;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The apps of a catalog feed survive a kill of catalog-service. */
@Tag("full")
@ExtendWith(RunningGnomon.class)
class CatalogFeedRestartIT {

  private static final String FEED = "/api/v1/catalog-feeds/own";
  private static final String LIST =
      """
      name,domains,category,mfa
      Ablage Nord,ablage-nord.example ablage.example,Cloud storage,true
      Größe Süd,größe-süd.example,project-management,
      """;

  @BeforeAll
  static void turnOn() {
    to(Part.CATALOG)
        .contentType("application/json")
        .body(Map.of("enabled", true))
        .put(FEED)
        .then()
        .statusCode(200);
  }

  @Test
  void theAppsOfAFeedSurviveAKilledCatalogWithoutAnotherImport() {
    importList(LIST);
    awaitAppAt("ablage.example");
    awaitAppAt("größe-süd.example");
    var before = snapshot();

    stack().child(Part.CATALOG).orElseThrow().kill();
    stack().launch(Part.CATALOG);
    stack().awaitReady(Part.CATALOG);

    assertThat(snapshot()).isEqualTo(before);
  }

  @Test
  void anImportThatAKilledCatalogWasToApplyIsApplied() {
    var location = send(LIST.replace("ablage", "ablage-fern"), "?preview=true");
    awaitState(location, "previewed");
    to(Part.CATALOG).post(location + "/apply").then().statusCode(202);

    stack().child(Part.CATALOG).orElseThrow().kill();
    stack().launch(Part.CATALOG);
    stack().awaitReady(Part.CATALOG);

    awaitState(location, "applied");
    awaitAppAt("ablage-fern.example");
  }

  @Test
  void anAppKeepsItsIdWhateverItsListCallsItLater() {
    importList(LIST);
    awaitAppAt("ablage.example");
    var id = appAt("ablage.example");

    importList(LIST.replace("Ablage Nord", "Nordische Ablage"));

    to(Part.CATALOG)
        .get("/api/v1/apps/" + id)
        .then()
        .statusCode(200)
        .body("name", equalTo("Nordische Ablage"));
    assertThat(appAt("ablage.example")).isEqualTo(id);
  }

  /** What the catalog says about these apps and about all apps, and the imports. */
  private static List<String> snapshot() {
    return Stream.of(
            "/api/v1/apps/" + appAt("ablage.example"),
            "/api/v1/apps/" + appAt("größe-süd.example"),
            "/api/v1/app-facets?kind=all",
            FEED + "/imports")
        .map(path -> to(Part.CATALOG).get(path).then().statusCode(200).extract().asString())
        .toList();
  }

  private static void importList(String list) {
    awaitState(send(list, ""), "applied");
  }

  private static String send(String list, String query) {
    return to(Part.CATALOG)
        .contentType("application/octet-stream")
        .body(list.getBytes(StandardCharsets.UTF_8))
        .post(FEED + "/imports" + query)
        .then()
        .statusCode(202)
        .extract()
        .header("Location");
  }

  private static void awaitState(String location, String state) {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> to(Part.CATALOG).get(location).then().body("state", equalTo(state)));
  }

  private static void awaitAppAt(String host) {
    await().until(() -> appAt(host) != null);
  }

  private static @Nullable String appAt(String host) {
    return to(Part.CATALOG)
        .contentType("application/json")
        .body(Map.of("hosts", List.of(host)))
        .post("/api/v1/apps/lookup")
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].app.id");
  }
}
