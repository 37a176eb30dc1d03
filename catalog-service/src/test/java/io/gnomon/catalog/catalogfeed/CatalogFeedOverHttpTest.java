package io.gnomon.catalog.catalogfeed;

import static io.gnomon.catalog.catalogfeed.CatalogFeeds.admin;
import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CatalogTest
class CatalogFeedOverHttpTest extends OwnCatalogFeedFixture {

  private static final String FIRST =
      """
      name,domains,category,mfa,aliases
      Ablage Nord,ablage-nord.example ablage.example,Cloud storage,true,Zettelhaus München;Зыбка
      Heft Werk,heftwerk.example,project-management,,
      """;
  private static final String SECOND =
      """
      name,domains,category,mfa
      Ablage Nord,ablage-nord.example ablage-neu.example,Cloud storage,false
      Plauder Stube,plauderstube.example,,
      """;

  @Test
  void allFeedsAreListedWithTheirLicences() {
    Callers.viewer()
        .get("/api/v1/catalog-feeds")
        .then()
        .statusCode(200)
        .body(
            "items.id",
            hasItems(
                "own",
                "2fa-directory",
                "justdeleteme",
                "kagi-bangs",
                "v2fly",
                "hibp",
                "app-catalog"))
        .body("items.find { it.id == 'hibp' }.licence", equalTo("CC-BY-4.0"))
        .body("items.find { it.id == 'hibp' }.enabled", equalTo(false))
        .body("items.find { it.id == 'own' }.enabled", equalTo(true));
  }

  @Test
  void anUploadedListBecomesApps() {
    var done = CatalogFeeds.bring("own", "", FIRST);

    assertThat(done.getString("state")).isEqualTo("applied");
    assertThat(done.getInt("report.changes.newApps.count")).isEqualTo(2);
    app("ablage-nord")
        .statusCode(200)
        .body("name", equalTo("Ablage Nord"))
        .body("category.id", equalTo("cloud-storage"))
        .body("domains.host", hasItems("ablage-nord.example", "ablage.example"));
    // Look-ups are answered from memory, which follows the tables.
    await()
        .untilAsserted(
            () -> lookup("www.heftwerk.example").body("items[0].app.id", equalTo("heft-werk")));
  }

  @Test
  void anAppIsFoundByTheAliasesOfAList() {
    CatalogFeeds.bring("own", "", FIRST);

    for (var text :
        List.of("zettelhaus", "Zettelhaus Muenchen", "zettelhaus münchen", "зыбка", "zybka")) {
      Callers.viewer()
          .queryParam("q", text)
          .get("/api/v1/apps")
          .then()
          .statusCode(200)
          .body("items.id", hasItems("ablage-nord"));
    }
  }

  @Test
  void aPreviewChangesNothingUntilItIsApplied() {
    var shown = CatalogFeeds.bring("own", "?preview=true", FIRST);

    assertThat(shown.getString("state")).isEqualTo("previewed");
    assertThat(shown.getList("report.changes.newApps.samples"))
        .isEqualTo(List.of("ablage-nord", "heft-werk"));
    app("heft-werk").statusCode(404);

    CatalogFeeds.apply("own", shown);

    app("heft-werk").statusCode(200);
    admin()
        .post(CatalogFeeds.PATH + "own/imports/" + shown.getString("id") + "/apply")
        .then()
        .statusCode(409);
  }

  @Test
  void whatAFeedBringsToAnAppThatIsThereWaitsForAPerson() {
    CatalogFeeds.bring("own", "", FIRST);

    var done = CatalogFeeds.bring("own", "", SECOND);

    assertThat(done.getList("report.changes.pendingDomains.samples"))
        .isEqualTo(List.of("ablage-nord: ablage-neu.example"));
    assertThat(done.getList("report.changes.goneApps.samples")).isEqualTo(List.of("heft-werk"));
    assertThat(done.getList("report.changes.changedFacts.samples"))
        .isEqualTo(List.of("ablage-nord: mfa false"));
    app("heft-werk").statusCode(404);
    app("ablage-nord")
        .body("domains.find { it.host == 'ablage-neu.example' }.pendingReview", equalTo(true))
        .body("domains.find { it.host == 'ablage-nord.example' }.pendingReview", nullValue());
  }

  @Test
  void aRollbackBringsBackWhatWasBefore() {
    var first = CatalogFeeds.bring("own", "", FIRST);
    var second = CatalogFeeds.bring("own", "", SECOND);

    var rolledBack = CatalogFeeds.rollBack("own").orElseThrow();

    assertThat(rolledBack.getString("id")).isEqualTo(second.getString("id"));
    admin()
        .get(CatalogFeeds.PATH + "own")
        .then()
        .body("applied.id", equalTo(first.getString("id")));
    app("heft-werk").statusCode(200);
    app("plauder-stube").statusCode(404);
    assertThat(CatalogFeeds.rollBack("own")).isPresent();
    app("heft-werk").statusCode(404);
    admin().get(CatalogFeeds.PATH + "own").then().body("applied", nullValue());
    assertThat(CatalogFeeds.rollBack("own")).isEmpty();
  }

  @Test
  void anAppThatComesBackHasTheIdThatItHad() {
    CatalogFeeds.bring("own", "", "name,domains\nErster Name,namenlos.example\n");
    CatalogFeeds.empty("own");

    CatalogFeeds.bring("own", "", "name,domains\nZweiter Name,namenlos.example\n");

    app("erster-name").statusCode(200).body("name", equalTo("Zweiter Name"));
    app("zweiter-name").statusCode(404);
  }

  @Test
  void aHostileListChangesNothingOfOthers() {
    var done =
        CatalogFeeds.bring(
            "own",
            "",
            """
            name,domains
            Dropbox,dropbox.com microsoft.com github.io ocsp.digicert.com login.microsoftonline.com co.uk
            Evil,evil-notes.example slack.com teams.microsoft.com cloudfront.net
            """);

    assertThat(done.getString("state")).isEqualTo("applied");
    app("dropbox").body("domains.host", not(hasItem("microsoft.com")));
    app("evil-notes").statusCode(404);
    app("evil").body("domains.host", equalTo(List.of("evil-notes.example")));
    assertThat(done.getList("report.skipped.reason")).contains("publicSuffix", "neverBlocked");
    assertThat(done.getList("report.refused.reason")).isEqualTo(List.of("ownedByAnotherApp"));
    assertThat(done.getInt("report.refused[0].count")).isEqualTo(3);
    lookup("www.slack.com").body("items[0].app.id", equalTo("slack"));
    lookup("ocsp.digicert.com").body("items[0].app.id", not("dropbox"));
  }

  @Test
  void aFileThatIsNotWholeLeavesTheCatalogAsItWas() {
    CatalogFeeds.bring("own", "", FIRST);

    var done = CatalogFeeds.bring("own", "", "[{\"name\": \"Half\", \"domains\": [\"half.exam");

    assertThat(done.getString("state")).isEqualTo("failed");
    assertThat(done.getString("problem")).contains("truncated");
    app("heft-werk").statusCode(200);
    app("half").statusCode(404);
  }

  @Test
  void importsAreKeptWithTheirReports() {
    CatalogFeeds.bring("own", "?asOf=2026-03-02", FIRST);
    CatalogFeeds.bring("own", "", SECOND);

    admin()
        .get(CatalogFeeds.PATH + "own/imports?limit=2")
        .then()
        .statusCode(200)
        .body("items.state", equalTo(List.of("applied", "replaced")))
        .body("items[0].apps", equalTo(2))
        .body("items[0].createdBy", equalTo("admin@example.org"))
        .body("nextCursor", notNullValue());
    admin()
        .get("/api/v1/catalog-audit?limit=2")
        .then()
        .body("items.action", equalTo(List.of("catalogFeed.applied", "catalogFeed.imported")));
    app("plauder-stube").body("domains", hasSize(greaterThan(0)));
  }

  @Test
  void aFeedThatIsOffTakesNothing() {
    admin()
        .contentType("application/json")
        .body("[]")
        .post(CatalogFeeds.PATH + "hibp/imports")
        .then()
        .statusCode(409);
  }

  @Test
  void withoutFileAndUrlThereIsNothingToRead() {
    admin().post(CatalogFeeds.PATH + "own/imports").then().statusCode(409);
  }

  @Test
  void settingsAreChecked() {
    for (var settings :
        List.of(
            "",
            "{}",
            "{\"interval\": \"P7D\"}",
            "{\"enabled\": true, \"url\": \"file:///etc/passwd\"}",
            "{\"enabled\": true, \"url\": \"https://a:b@example.org/\"}",
            "{\"enabled\": true, \"interval\": \"PT1M\"}",
            "{\"enabled\": true, \"interval\": \"often\"}")) {
      admin()
          .contentType("application/json")
          .body(settings)
          .put(CatalogFeeds.PATH + "own")
          .then()
          .statusCode(400);
    }
  }

  @Test
  void whatIsNoFeedAndNoImportIsNotFound() {
    admin()
        .contentType("text/plain")
        .body("{\"enabled\": true}")
        .put(CatalogFeeds.PATH + "own")
        .then()
        .statusCode(415);
    admin()
        .contentType("application/json")
        .body("{\"enabled\": true}")
        .put(CatalogFeeds.PATH + "none")
        .then()
        .statusCode(404);
    admin().get(CatalogFeeds.PATH + "none/imports").then().statusCode(404);
    admin().get(CatalogFeeds.PATH + "own/imports/x").then().statusCode(404);
    admin()
        .body("x")
        .post(CatalogFeeds.PATH + "own/imports?asOf=2999-01-01")
        .then()
        .statusCode(400);
  }

  @Test
  void theSameSettingsAgainChangeNothing() {
    CatalogFeeds.set("own", Map.of("enabled", true, "interval", "P7D"));
    String entry = admin().get("/api/v1/catalog-audit?limit=1").path("items[0].id");

    CatalogFeeds.set("own", Map.of("enabled", true, "interval", "P7D"));

    admin().get("/api/v1/catalog-audit?limit=1").then().body("items[0].id", equalTo(entry));
  }

  @Test
  void settingsOfAnotherVersionAreNotReplaced() {
    var tag = admin().get(CatalogFeeds.PATH + "own").then().extract().header("ETag");
    CatalogFeeds.set("own", Map.of("enabled", true, "interval", "P7D"));

    admin()
        .contentType("application/json")
        .header("If-Match", tag)
        .body("{\"enabled\": false}")
        .put(CatalogFeeds.PATH + "own")
        .then()
        .statusCode(412);

    admin().get(CatalogFeeds.PATH + "own").then().body("enabled", equalTo(true));
  }

  @Test
  void onlyAdministratorsBringLists() {
    Callers.viewer().body("x").post(CatalogFeeds.PATH + "own/imports").then().statusCode(403);
    Callers.viewer().post(CatalogFeeds.PATH + "own/imports/1/apply").then().statusCode(403);
    Callers.viewer().post(CatalogFeeds.PATH + "own/rollback").then().statusCode(403);
    RestAssured.get("/api/v1/catalog-feeds").then().statusCode(401);
  }

  @Test
  void onlyFilesOfFeedsMayBeLarge() {
    var nineMegabytes = "x".repeat(9 << 20);

    Callers.viewer()
        .contentType("application/json")
        .body(nineMegabytes)
        .post("/api/v1/suggestions")
        .then()
        .statusCode(413);
    var done = CatalogFeeds.bring("own", "", "name,domains\n" + nineMegabytes);
    assertThat(done.getString("problem")).contains("a line is longer");
  }

  private static ValidatableResponse app(String id) {
    return Callers.viewer().get("/api/v1/apps/" + id).then();
  }

  private static ValidatableResponse lookup(String host) {
    return Callers.viewer()
        .contentType("application/json")
        .body(Map.of("hosts", List.of(host)))
        .post("/api/v1/apps/lookup")
        .then()
        .statusCode(200);
  }
}
