package io.gnomon.catalog.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.gnomon.catalog.Callers;
import io.gnomon.catalog.CatalogTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@CatalogTest
class AppListTest {

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
    var unknown = ids("factor=soc2:unknown");
    var known = ids("factor=soc2:true");

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
  @ValueSource(strings = {"%", "_", "!", "%box", "dro_box", "' or 1=1 --", "\\"})
  void textIsNoPattern(String text) {
    list(Map.of("q", text)).body("items.id", not(hasItem("dropbox")));
  }

  @Test
  void byNameIsTheOrderUnlessAskedOtherwise() {
    List<String> names = items(Map.of("limit", "500")).getList("items.name");

    assertThat(names).isSortedAccordingTo(String::compareToIgnoreCase);
  }

  @Test
  void byScoreTheRiskiestComesFirstAndTheUnknownLast() {
    var apps = all("sort=score&limit=200");

    var scores = apps.stream().map(app -> app.get("score")).toList();
    assertThat(scores.stream().filter(each -> each != null).map(Object::toString))
        .extracting(Float::valueOf)
        .isSorted();
    assertThat(scores.subList(0, 100)).doesNotContainNull();
  }

  @Test
  void byMinusScoreTheBestComesFirst() {
    var best = items(Map.of("sort", "-score", "limit", "1")).getFloat("items[0].score");

    list(Map.of("minScore", String.valueOf(best), "limit", "500"))
        .body("items.score", everyItem(equalTo(best)))
        .body("items.size()", greaterThanOrEqualTo(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "score", "-score"})
  void pagesShowEveryAppOnceInAnyOrder(String sort) {
    var ids = all("sort=" + sort + "&limit=37").stream().map(app -> app.get("id")).toList();

    assertThat(ids).doesNotHaveDuplicates().hasSize(categorised());
  }

  @Test
  void pagesOfAFilteredListShowEveryMatchOnce() {
    var paged = all("factor=mfa:true&sort=score&limit=11").stream().map(app -> app.get("id"));

    assertThat(paged)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(ids("factor=mfa:true&limit=500"));
  }

  private static int categorised() {
    List<Integer> apps =
        Callers.viewer().get("/api/v1/categories").then().extract().path("items.apps");
    return apps.stream().mapToInt(Integer::intValue).sum();
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
