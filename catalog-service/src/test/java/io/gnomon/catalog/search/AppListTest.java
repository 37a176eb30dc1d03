package io.gnomon.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.gnomon.catalog.Callers;
import io.gnomon.catalog.CatalogTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@CatalogTest
class AppListTest {

  /** Categories with enough apps for several pages, and few enough to read them all. */
  private static final List<String> FEW_CATEGORIES =
      List.of("cloud-storage", "content-sharing", "webmail");

  private static final String FEW = "category=" + String.join(",", FEW_CATEGORIES);

  @Test
  void aPageShowsWhatIdentifiesAndRatesAnApp() {
    list(Map.of("q", "dropboxusercontent"))
        .body("items.size()", equalTo(1))
        .body("items[0].id", equalTo("dropbox"))
        .body("items[0].name", equalTo("Dropbox"))
        .body("items[0].vendor", equalTo("Dropbox, Inc."))
        .body("items[0].category", equalTo("cloud-storage"))
        .body("items[0].score", notNullValue())
        .body("items[0].coverage", notNullValue())
        .body("items[0].domains.host", hasItems("dropbox.com", "dropbox.jp"))
        .body("nextCursor", nullValue());
  }

  @Test
  void aCategoryHoldsOnlyItsApps() {
    list(Map.of("category", "cloud-storage", "limit", "500"))
        .body("items.category", everyItem(equalTo("cloud-storage")))
        .body("items.id", hasItems("dropbox", "box"));
  }

  @Test
  void aScoreRangeLeavesOutWhatIsBeyondAndWhatHasNoScore() {
    var items = items(Map.of("minScore", "5", "maxScore", "7.5", "limit", "500"));

    List<Float> scores = items.getList("items.score");
    assertThat(scores).isNotEmpty().allMatch(score -> score >= 5 && score <= 7.5);
  }

  @Test
  void certificatesAreFilteredTogether() {
    var both = ids("factor=iso27001:true&factor=iso27018:true");

    assertThat(both).contains("dropbox", "slack").doesNotContain("gamma", "lovable");
  }

  @Test
  void whatIsNotKnownIsFoundAsUnknown() {
    var unknown = ids(FEW + "&factor=soc2:unknown");
    var known = ids(FEW + "&factor=soc2:true");

    assertThat(unknown).contains("1337x").doesNotContain("dropbox");
    assertThat(known).contains("dropbox").doesNotContainAnyElementsOf(unknown);
  }

  @Test
  void everyFormOfFactorIsFiltered() {
    assertThat(ids("factor=mfa:false")).contains("10minutemail").doesNotContain("dropbox");
    assertThat(ids("factor=holding:public")).contains("dropbox").doesNotContain("canva");
    assertThat(ids("factor=founded:2007")).contains("dropbox").doesNotContain("slack");
    assertThat(ids("factor=latestBreach:2022-10-14")).contains("dropbox").doesNotContain("slack");
    assertThat(ids("factor=headquarters:NO")).contains("jottacloud").doesNotContain("dropbox");
    assertThat(ids("factor=vendor:MICROSOFT")).contains("onedrive").doesNotContain("dropbox");
  }

  @Test
  void filtersHoldTogether() {
    assertThat(ids("category=cloud-storage&factor=headquarters:US&minScore=1&q=box"))
        .contains("dropbox", "box")
        .doesNotContain("slack", "tresorit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DROPBOX", "drop", "getdropbox.com", "dropbox inc", "inc  DROPbox"})
  void textIsFoundInNameVendorAndDomainWhateverItsCase(String text) {
    list(Map.of("q", text)).body("items.id", hasItem("dropbox"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "!", "%%%", "drop%xyz", "' or 1=1 --", "\\", "':* | a"})
  void textIsNoPattern(String text) {
    list(Map.of("q", text)).body("items.id", not(hasItem("dropbox")));
  }

  @ParameterizedTest
  @CsvSource({
    "dropbx, dropbox",
    "drobpox, dropbox",
    "salesfroce, salesforce",
    "gitub, github",
    "microsft teams, microsoft-teams"
  })
  void aTypingErrorIsForgiven(String text, String app) {
    assertThat(ids("q=" + text.replace(" ", "%20"))).contains(app);
  }

  @Test
  void whatIsWrittenRightIsNotTakenForAnotherWord() {
    assertThat(ids("q=dropbox")).contains("dropbox").doesNotContain("box", "droplr");
  }

  @Test
  void theBestMatchComesFirst() {
    assertThat(ids("q=box").get(0)).isEqualTo("box");
    assertThat(ids("q=slack").get(0)).isEqualTo("slack");
    assertThat(ids("q=v0").get(0)).isEqualTo("v0");
  }

  @Test
  void categoriesAreJoined() {
    assertThat(ids("category=cloud-storage,crm")).contains("dropbox", "salesforce");
    assertThat(ids("category=cloud-storage&category=crm"))
        .contains("dropbox", "salesforce")
        .doesNotContain("slack");
  }

  @Test
  void valuesOfAFactorAreAlternatives() {
    var notKnownToHaveIt = ids(FEW + "&factor=mfa:false,unknown");

    assertThat(notKnownToHaveIt).contains("10minutemail").doesNotContain("dropbox");
    assertThat(ids(FEW + "&factor=mfa:!=true"))
        .containsExactlyInAnyOrderElementsOf(notKnownToHaveIt);
    assertThat(ids(FEW + "&factor=mfa:known")).contains("10minutemail", "dropbox");
  }

  @Test
  void yearsDatesAndLevelsAreCompared() {
    assertThat(ids("factor=founded:<=2007")).contains("dropbox", "box").doesNotContain("v0");
    assertThat(ids("factor=founded:>2007&factor=founded:<2016")).contains("v0");
    assertThat(ids("factor=latestBreach:>=2022-10-14")).contains("dropbox");
    assertThat(ids("factor=latestBreach:>2022-10-14")).doesNotContain("dropbox");
    assertThat(ids("factor=fedRamp:>=moderate")).contains("docusign").doesNotContain("dropbox");
    assertThat(ids("factor=fedRamp:>high")).isEmpty();
  }

  @Test
  void riskAndCoverageAreFiltered() {
    list(Map.of("risk", "low", "limit", "500"))
        .body("items.risk", everyItem(equalTo("low")))
        .body("items.size()", greaterThanOrEqualTo(1));
    List<Float> coverage =
        items(Map.of("minCoverage", "0.2", "maxCoverage", "0.4", "limit", "500"))
            .getList("items.coverage");
    assertThat(coverage).isNotEmpty().allMatch(each -> each >= 0.2f && each <= 0.4f);
  }

  @Test
  void aDomainFindsWhatIsItAboveAndBelowIt() {
    assertThat(ids("domain=dropbox.com")).contains("dropbox");
    assertThat(ids("domain=WWW.Dropbox.com.")).contains("dropbox");
    assertThat(ids("domain=google.com")).contains("gmail", "google-drive");
    assertThat(ids("domain=notdropbox.com")).isEmpty();
    assertThat(ids("vendor=dropbox")).contains("dropbox", "dropbox-sign").doesNotContain("box");
  }

  @Test
  void byNameIsTheOrderUnlessAskedOtherwise() {
    List<String> names = items(Map.of("limit", "500")).getList("items.name");

    assertThat(names).isSortedAccordingTo(String::compareToIgnoreCase);
  }

  @ParameterizedTest
  @ValueSource(strings = {"score", "-score"})
  void byScoreTheHardlyKnownComeLastAndBehindThemThoseWithoutAScore(String sort) {
    var apps = all(FEW + "&sort=" + sort + "&limit=200");

    var rated = rated(apps);
    var thin = apps.stream().filter(app -> isUnknown(app) && app.get("score") != null).toList();
    var none = apps.stream().filter(app -> app.get("score") == null).toList();
    assertThat(List.of(rated, thin, none)).noneMatch(List::isEmpty);
    assertThat(apps).isEqualTo(Stream.of(rated, thin, none).flatMap(List::stream).toList());
    var direction =
        sort.equals("score") ? Comparator.<Float>naturalOrder() : Comparator.<Float>reverseOrder();
    assertThat(scores(rated)).isSortedAccordingTo(direction);
    assertThat(scores(thin)).isSortedAccordingTo(direction);
  }

  @Test
  void byMinusScoreTheBestComesFirst() {
    var best = items(Map.of("sort", "-score", "limit", "1")).getFloat("items[0].score");

    list(Map.of("minScore", String.valueOf(best), "risk", "low,medium,high", "limit", "500"))
        .body("items.score", everyItem(equalTo(best)))
        .body("items.size()", greaterThanOrEqualTo(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "-name", "score", "-score", "coverage", "-coverage"})
  void pagesShowEveryAppOnceInAnyOrder(String sort) {
    var ids =
        all(FEW + "&kind=all&sort=" + sort + "&limit=37").stream()
            .map(app -> app.get("id"))
            .toList();

    assertThat(ids).doesNotHaveDuplicates().hasSize(categorised());
  }

  @Test
  void pagesOfAFilteredListShowEveryMatchOnce() {
    var paged =
        all(FEW + "&factor=mfa:true&sort=score&limit=11").stream().map(app -> app.get("id"));

    assertThat(paged)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(ids(FEW + "&factor=mfa:true&limit=500"));
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
  }

  @Test
  void anAppSaysFromWhichLayerItIs() {
    list(Map.of("q", "dropboxusercontent"))
        .body("items[0].layer", equalTo("curated"))
        .body("items[0].kind", equalTo("app"));
  }

  private static int categorised() {
    var categories = Callers.viewer().get("/api/v1/categories").jsonPath();
    return FEW_CATEGORIES.stream()
        .mapToInt(id -> categories.getInt("items.find { it.id == '" + id + "' }.apps"))
        .sum();
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

  private static List<Map<String, Object>> rated(List<Map<String, Object>> apps) {
    return apps.stream().filter(app -> !isUnknown(app)).toList();
  }

  private static boolean isUnknown(Map<String, Object> app) {
    return "unknown".equals(app.get("risk"));
  }

  private static List<Float> scores(List<Map<String, Object>> apps) {
    return apps.stream().map(app -> (Float) app.get("score")).toList();
  }

  private static List<Object> ids(String query) {
    return all(query + (query.contains("limit") ? "" : "&limit=500")).stream()
        .map(app -> app.get("id"))
        .toList();
  }

  private static JsonPath items(Map<String, String> query) {
    return list(query).extract().jsonPath(new JsonPathConfig());
  }

  private static ValidatableResponse list(Map<String, String> query) {
    return Callers.viewer().queryParams(query).get("/api/v1/apps").then().statusCode(200);
  }
}
