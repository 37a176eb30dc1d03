package io.gnomon.catalog.search;

import static io.gnomon.catalog.search.ListedApps.CANVAS;
import static io.gnomon.catalog.search.ListedApps.DRIVE;
import static io.gnomon.catalog.search.ListedApps.DROVE;
import static io.gnomon.catalog.search.ListedApps.MAIL;
import static io.gnomon.catalog.search.ListedApps.NOTES;
import static io.gnomon.catalog.search.ListedApps.ZORVEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@CatalogTest
class AppListTest {

  private static final String ALL = ListedApps.ALL;

  @BeforeEach
  void createApps() {
    ListedApps.create();
  }

  @Test
  void aPageShowsWhatIdentifiesAndRatesAnApp() {
    list(Map.of("q", "zorvexusercontent"))
        .body("items.size()", equalTo(1))
        .body("items[0].id", equalTo(DRIVE))
        .body("items[0].name", equalTo("Zorvex Drive"))
        .body("items[0].vendor", equalTo("Zorvexmark, Inc."))
        .body("items[0].category.id", equalTo("cloud-storage"))
        .body("items[0].category.name", equalTo("Cloud storage"))
        .body("items[0].headquarters", contains("US"))
        .body("items[0].score", equalTo(7.4f))
        .body("items[0].coverage", greaterThan(0.0f))
        .body("items[0].riskLevel", equalTo("medium"))
        .body("items[0].overridden", equalTo(true))
        .body("items[0].domains.host", hasItems("zorvexdrive.example", "zorvexdrive.test"))
        .body("nextCursor", nullValue());
  }

  @Test
  void aCategoryHoldsOnlyItsApps() {
    list(Map.of("category", "cloud-storage", "limit", "500"))
        .body("items.category.id", everyItem(equalTo("cloud-storage")));
    assertThat(ids(ALL + "&category=cloud-storage")).containsExactlyInAnyOrder(DRIVE, ZORVEX);
  }

  @Test
  void aScoreRangeLeavesOutWhatIsBeyondAndWhatHasNoScore() {
    var items = items(Map.of("minScore", "5", "maxScore", "7.5", "limit", "500"));

    List<Float> scores = items.getList("items.score");
    assertThat(scores).isNotEmpty().allMatch(score -> score >= 5 && score <= 7.5);
    assertThat(ids(ALL + "&minScore=5&maxScore=7.4"))
        .contains(CANVAS, NOTES, DRIVE)
        .doesNotContain(MAIL, DROVE, ZORVEX)
        .doesNotContainAnyElementsOf(ListedApps.UNKNOWN);
  }

  @Test
  void certificatesAreFilteredTogether() {
    assertThat(ids(ALL + "&factor=iso27001:true&factor=iso27018:true")).containsExactly(DRIVE);
  }

  @Test
  void whatTooLittleIsKnownOfHasNoScore() {
    assertThat(ids(ALL + "&risk=unknown"))
        .containsAll(ListedApps.THIN)
        .containsAll(ListedApps.UNKNOWN)
        .hasSize(5);
    list(Map.of("risk", "unknown", "limit", "500")).body("items.score", everyItem(nullValue()));
  }

  @Test
  void whatIsNotKnownIsFoundAsUnknown() {
    var unknown = ids(ALL + "&factor=soc2:unknown");
    var known = ids(ALL + "&factor=soc2:true");

    assertThat(unknown).contains(ZORVEX).doesNotContain(DRIVE, MAIL);
    assertThat(known).containsExactly(DRIVE);
  }

  @Test
  void everyFormOfFactorIsFiltered() {
    assertThat(ids("factor=mfa:false")).contains(MAIL).doesNotContain(DRIVE);
    assertThat(ids("factor=holding:public")).contains(DRIVE).doesNotContain(CANVAS);
    assertThat(ids("factor=founded:2007")).contains(DRIVE).doesNotContain(CANVAS);
    assertThat(ids("factor=latestBreach:2022-10-14")).contains(DRIVE).doesNotContain(CANVAS);
    assertThat(ids("factor=headquarters:NO")).contains(CANVAS).doesNotContain(DRIVE);
    assertThat(ids("factor=vendor:ZORVEXMARK")).contains(DRIVE, CANVAS).hasSize(ListedApps.COUNT);
  }

  @Test
  void filtersHoldTogether() {
    assertThat(ids("category=cloud-storage&factor=headquarters:US&minScore=8&q=zorvex"))
        .containsExactly(ZORVEX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ZORVEXDRIVE",
        "zorvexdr",
        "getzorvexdrive.test",
        "drive zorvexmark",
        "inc  ZORVEXdr"
      })
  void textIsFoundInNameVendorAndDomainWhateverItsCase(String text) {
    list(Map.of("q", text)).body("items.id", hasItem(DRIVE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "!", "%%%", "zorv%xyz", "' or 1=1 --", "\\", "':* | a"})
  void textIsNoPattern(String text) {
    list(Map.of("q", text, "limit", "500")).body("items.id", not(hasItem(DRIVE)));
  }

  @ParameterizedTest
  @CsvSource({
    "zorvexdrve, custom.zorvex-drive",
    "zorvexrdive, custom.zorvex-drive",
    "zorvexcanvsa, custom.zorvex-canvas",
    "zorvxnotes, custom.zorvex-notes",
    "zorvexmrk notes, custom.zorvex-notes"
  })
  void aTypingErrorIsForgiven(String text, String app) {
    assertThat(ids("q=" + text.replace(" ", "%20"))).contains(app);
  }

  @Test
  void whatIsWrittenRightIsNotTakenForAnotherWord() {
    assertThat(ids("q=zorvexdrive")).contains(DRIVE).doesNotContain(DROVE, ZORVEX);
  }

  @Test
  void theBestMatchComesFirst() {
    assertThat(ids("q=zorvex").get(0)).isEqualTo(ZORVEX);
    assertThat(ids("q=zorvexdrove").get(0)).isEqualTo(DROVE);
    assertThat(ids("q=zq").get(0)).isEqualTo(ListedApps.SHORT);
  }

  @Test
  void amongEqualsThePopularOneComesFirst() {
    for (var app : Map.of("Qvarn Alpha", "3", "Qvarn Beta", "8", "Qvarn", "1").entrySet()) {
      var facts = Map.of("consumerPopularity", app.getValue());
      Callers.admin()
          .body(
              Map.of(
                  "name",
                  app.getKey(),
                  "ipRanges",
                  List.of(),
                  "facts",
                  facts,
                  "domain",
                  app.getKey().toLowerCase(Locale.ROOT).replace(" ", "-") + ".example"))
          .post("/api/v1/custom-apps")
          .then()
          .statusCode(201);
    }

    assertThat(ids("q=qvarn"))
        .containsExactly("custom.qvarn", "custom.qvarn-beta", "custom.qvarn-alpha");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zorvex", "zorvexmark", "zorvexdrvoe", "zorvxnotes", "zorvex.example"})
  void pagesOfASearchShowEveryMatchOnceInItsOrder(String text) {
    var paged = all("q=" + text + "&limit=1").stream().map(app -> app.get("id")).toList();

    assertThat(paged).isNotEmpty().doesNotHaveDuplicates().isEqualTo(ids("q=" + text));
  }

  @Test
  void aUrlFindsTheAppWhoseDomainItIs() {
    assertThat(ids("q=https://eu.mail.zorvex-suite.example:8443/inbox?folder=1%26page=2"))
        .containsExactly(MAIL);
    assertThat(ids("q=" + "https://zorvexnotes.example/" + "a".repeat(3_000)))
        .containsExactly(NOTES);
  }

  @Test
  void categoriesAreJoined() {
    assertThat(ids(ALL + "&category=cloud-storage,webmail")).contains(DRIVE, MAIL);
    assertThat(ids(ALL + "&category=cloud-storage&category=webmail"))
        .contains(DRIVE, MAIL)
        .doesNotContain(CANVAS);
  }

  @Test
  void valuesOfAFactorAreAlternatives() {
    var notKnownToHaveIt = ids(ALL + "&factor=mfa:false,unknown");

    assertThat(notKnownToHaveIt)
        .contains(MAIL)
        .containsAll(ListedApps.UNKNOWN)
        .doesNotContain(DRIVE);
    assertThat(ids(ALL + "&factor=mfa:!=true"))
        .containsExactlyInAnyOrderElementsOf(notKnownToHaveIt);
    assertThat(ids(ALL + "&factor=mfa:known"))
        .contains(MAIL, DRIVE)
        .doesNotContainAnyElementsOf(ListedApps.UNKNOWN);
  }

  @Test
  void yearsDatesAndLevelsAreCompared() {
    assertThat(ids(ALL + "&factor=founded:<=2007")).containsExactlyInAnyOrder(DRIVE, ZORVEX, NOTES);
    assertThat(ids(ALL + "&factor=founded:>2007&factor=founded:<2016")).containsExactly(CANVAS);
    assertThat(ids(ALL + "&factor=latestBreach:>=2022-10-14")).containsExactly(DRIVE);
    assertThat(ids(ALL + "&factor=latestBreach:>2022-10-14")).isEmpty();
    assertThat(ids(ALL + "&factor=fedRamp:>=moderate")).containsExactly(NOTES);
    assertThat(ids(ALL + "&factor=fedRamp:>high")).isEmpty();
  }

  @Test
  void riskAndCoverageAreFiltered() {
    list(Map.of("riskLevel", "low", "limit", "500"))
        .body("items.riskLevel", everyItem(equalTo("low")))
        .body("items.size()", greaterThanOrEqualTo(1));
    list(Map.of("riskLevel", "low", "vendor", "zorvexmark")).body("items.id", contains(ZORVEX));
    list(Map.of("risk", "LOW,High", "vendor", "zorvexmark"))
        .body("items.id", containsInAnyOrder(ZORVEX, MAIL, DROVE));
    var drive = items(Map.of("q", "zorvexusercontent")).getString("items[0].coverage");
    assertThat(ids(ALL + "&minCoverage=%s&maxCoverage=%s".formatted(drive, drive)))
        .contains(DRIVE)
        .doesNotContainAnyElementsOf(ListedApps.UNKNOWN)
        .doesNotContainAnyElementsOf(ListedApps.THIN);
  }

  @Test
  void aDomainFindsWhatIsItAboveAndBelowIt() {
    assertThat(ids("domain=zorvexdrive.example")).containsExactly(DRIVE);
    assertThat(ids("domain=WWW.ZorvexDrive.example.")).containsExactly(DRIVE);
    assertThat(ids("domain=zorvex-suite.example")).containsExactlyInAnyOrder(MAIL, CANVAS);
    assertThat(ids("domain=notzorvexdrive.example")).isEmpty();
    assertThat(ids("vendor=zorvexmark")).contains(DRIVE, DROVE).hasSize(ListedApps.COUNT);
  }

  @Test
  void byNameIsTheOrderUnlessAskedOtherwise() {
    List<String> names = items(Map.of("limit", "500")).getList("items.name");

    assertThat(names).isSortedAccordingTo(String::compareToIgnoreCase);
  }

  @Test
  void byScoreAnUnknownRiskIsLeftOutUnlessAskedForAndThenLast() {
    assertByScore("score", ListedApps.RATED);
    var best = new ArrayList<>(ListedApps.RATED);
    Collections.reverse(best);
    assertByScore("-score", best);
  }

  private static void assertByScore(String sort, List<String> rated) {
    assertThat(ids(ALL + "&sort=" + sort)).isEqualTo(rated);

    var ids = ids(ALL + "&risk=high,medium,low,unknown&sort=" + sort);
    assertThat(ids.subList(0, 6)).isEqualTo(rated);
    assertThat(ids.subList(6, 11))
        .containsAll(ListedApps.THIN)
        .containsAll(ListedApps.UNKNOWN)
        .hasSize(5);
  }

  @Test
  void byMinusScoreTheBestComesFirst() {
    var best = items(Map.of("sort", "-score", "limit", "1")).getFloat("items[0].score");

    list(Map.of("minScore", String.valueOf(best), "riskLevel", "low,medium,high", "limit", "500"))
        .body("items.score", everyItem(equalTo(best)))
        .body("items.size()", greaterThanOrEqualTo(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "-name", "score", "-score", "coverage", "-coverage"})
  void pagesShowEveryAppOnceInAnyOrder(String sort) {
    var ids =
        all(ALL + "&kind=all&risk=high,medium,low,unknown&sort=" + sort + "&limit=3").stream()
            .map(app -> app.get("id"))
            .toList();

    assertThat(ids).doesNotHaveDuplicates().hasSize(ListedApps.COUNT);
  }

  @Test
  void pagesOfAFilteredListShowEveryMatchOnce() {
    var paged =
        all("factor=mfa:true&sort=score&limit=11&category=cloud-storage").stream()
            .map(app -> app.get("id"))
            .toList();

    assertThat(paged)
        .doesNotHaveDuplicates()
        .contains(DRIVE, ZORVEX)
        .containsExactlyInAnyOrderElementsOf(
            ids("factor=mfa:true&category=cloud-storage&risk=high,medium,low&limit=500"));
  }

  @Test
  void trackersAreShownOnlyToThoseWhoAskForThem() {
    list(Map.of("kind", "tracker"))
        .body("items.kind", everyItem(equalTo("tracker")))
        .body("items.size()", greaterThanOrEqualTo(1));
    list(Map.of("kind", "app,consumerService", "limit", "500"))
        .body("items.kind", everyItem(oneOf("app", "consumerService")));
    assertThat(all("category=web-analytics&limit=500"))
        .extracting(app -> app.get("kind"))
        .doesNotContain("tracker");
    assertThat(ids(ALL + "&kind=tracker")).isEmpty();
    assertThat(ids(ALL + "&kind=App")).hasSize(ListedApps.COUNT);
  }

  @Test
  void anAppSaysFromWhichLayerItIs() {
    list(Map.of("q", "zorvexusercontent"))
        .body("items[0].layer", equalTo("custom"))
        .body("items[0].kind", equalTo("app"));
  }

  private static List<Map<String, Object>> all(String query) {
    var all = new ArrayList<Map<String, Object>>();
    String cursor = "";
    do {
      var page = Callers.viewer().get("/api/v1/apps?" + query + "&cursor=" + cursor).jsonPath();
      all.addAll(page.getList("items"));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    return all;
  }

  private static List<String> ids(String query) {
    return all(query + (query.contains("limit") ? "" : "&limit=500")).stream()
        .map(app -> (String) app.get("id"))
        .toList();
  }

  private static JsonPath items(Map<String, String> query) {
    return list(query).extract().jsonPath(new JsonPathConfig());
  }

  private static ValidatableResponse list(Map<String, String> query) {
    return Callers.viewer().queryParams(query).get("/api/v1/apps").then().statusCode(200);
  }
}
