package io.gnomon.catalog.search;

import static io.gnomon.catalog.search.ListedApps.CANVAS;
import static io.gnomon.catalog.search.ListedApps.DRIVE;
import static io.gnomon.catalog.search.ListedApps.MAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many apps there are on all pages, and apps by their ids. */
@QuarkusTest
@CatalogTest
class AppTotalTest {

  @BeforeEach
  void createApps() {
    ListedApps.create();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort=name",
        "kind=all",
        "q=drive",
        "q=dropbx",
        "q=webmail&sort=name",
        "q=https://docs.google.com/document/d/1",
        "riskLevel=low&sort=-score",
        "category=cloud-storage&factor=iso27001:true",
        "vendor=zorvexmark",
        "q=nothinghasthisname"
      })
  void eachPageSaysHowManyThereAre(String query) {
    long counted = facetTotal(query);

    list(query + "&limit=3").body("total", equalTo((int) counted));
    list(query + "&limit=500").body("total", equalTo((int) counted));
  }

  @Test
  void laterPagesSayItToo() {
    String next = list(ListedApps.ALL + "&limit=4").extract().path("nextCursor");

    list(ListedApps.ALL + "&limit=4&cursor=" + next).body("total", equalTo(ListedApps.COUNT));
  }

  @Test
  void theTotalFollowsTheCatalog() {
    var query = "domain=counted.example&limit=1";
    add("counted-one", "one.counted.example");
    add("counted-two", "two.counted.example");
    list(query).body("total", equalTo(2));

    add("counted-three", "three.counted.example");
    list(query).body("total", equalTo(3));

    for (var id : List.of("counted-one", "counted-two", "counted-three")) {
      Callers.admin().delete("/api/v1/custom-apps/custom." + id).then().statusCode(204);
    }
    list(query).body("total", equalTo(0));
  }

  @Test
  void appsAreReadByTheirIdsAndUnknownOnesAreLeftOut() {
    list("id=" + DRIVE + "&id=no-such-app," + CANVAS)
        .body("items.id", containsInAnyOrder(DRIVE, CANVAS))
        .body("total", equalTo(2));
    list("id=%s&id=%s&category=webmail".formatted(DRIVE, MAIL))
        .body("items.id", equalTo(List.of(MAIL)));
  }

  @Test
  void aTrackerIsReadByItsIdWithoutAskingForTrackers() {
    String tracker = list("kind=tracker&limit=1").extract().path("items[0].id");

    list("id=" + tracker).body("items.id", equalTo(List.of(tracker)));
    list("id=" + tracker + "&kind=app").body("total", equalTo(0));
    list("id=" + tracker + "&kind=app,tracker").body("total", equalTo(1));
    list("id=" + tracker + "&kind=all").body("total", equalTo(1));
  }

  @Test
  void fiveHundredIdsMayBeAskedAtOnceAndNoMore() {
    var ids = IntStream.range(0, 499).mapToObj(i -> "no-such-" + i).toList();
    var most = String.join(",", ids) + "," + DRIVE;

    list("limit=500&id=" + most).body("total", equalTo(1));

    Callers.viewer()
        .get("/api/v1/apps?id=one-more," + most)
        .then()
        .statusCode(400)
        .body("parameter", equalTo("id"));
  }

  @Test
  void listsThatAreNotPagedSayHowManyTheyHave() {
    for (var path : List.of("categories", "risk-factors", "catalog-feeds", "app-queries")) {
      var page = Callers.viewer().get("/api/v1/" + path).jsonPath();

      assertThat(page.getInt("total")).as(path).isEqualTo(page.getList("items").size());
    }
  }

  private static void add(String id, String domain) {
    Callers.admin()
        .body("{\"id\": \"%s\", \"domain\": \"%s\"}".formatted(id, domain))
        .post("/api/v1/custom-apps")
        .then()
        .statusCode(201);
  }

  private static long facetTotal(String query) {
    return Callers.viewer()
        .get("/api/v1/app-facets?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("total");
  }

  private static ValidatableResponse list(String query) {
    return Callers.viewer().get("/api/v1/apps?" + query).then().statusCode(200);
  }
}
