package io.gnomon.discovery.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.LogSources;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.Topics;
import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.testing.Callers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sites of an app are found by parts of their names; in a log source of its own. */
@QuarkusTest
@DiscoveryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppSiteSearchTest {

  private static final String SOURCE = "site-search-proxy";
  private static final String RANGE = "from=2024-05-10&to=2024-05-11";
  private static final String SITES = SOURCE + "/apps/site-found/sites?" + RANGE;

  @SuppressWarnings("NullAway.Init") // set by Quarkus
  @TestHTTPResource
  URI service;

  @BeforeAll
  void sitesOfTwoApps() {
    RestAssured.port = service.getPort(); // set before each test only
    Topics.app("site-found", "site-found", 5, "found.example", "shared.example/Team");
    Topics.app("site-other", "site-other", 5, "found-too.example");
    LogSources.send(
        SOURCE,
        List.of(
            use("found.example", "/", 90),
            use("www.found.example", "/", 80),
            use("www.files.found.example", "/", 70),
            use("shared.example", "/Team/board", 60),
            use("www.found-too.example", "/", 50)));
    LogSources.awaitCounted(SOURCE + "?" + RANGE, 5);
    Reports.await(SITES, sites -> sites.getInt("total") == 4);
  }

  private static Transaction use(String host, String path, long bytes) {
    var at = Instant.parse("2024-05-10T12:00:00Z");
    return new Transaction(at, "ann", "10.1.1.1", host, path, bytes, 0L);
  }

  @ParameterizedTest
  @CsvSource({
    "www, www.found.example www.files.found.example",
    "WWW, www.found.example www.files.found.example",
    "files www, www.files.found.example",
    "team, shared.example",
    "example/te, shared.example",
    "found-too, ''",
    "%, ''"
  })
  void aSiteIsFoundByPartsOfItsHostAndPath(String words, String hosts) {
    var sites = Reports.get(SITES + "&q=" + words);

    assertThat(String.join(" ", sites.getList("items.host", String.class))).isEqualTo(hosts);
    assertThat(sites.getInt("total")).isEqualTo(sites.getList("items").size());
  }

  @Test
  void pagesOfASearchFitTogether() {
    var paged = new ArrayList<String>();
    for (var cursor = ""; cursor != null; ) {
      var page = Reports.get(SITES + "&q=found&sort=lastSeen&limit=1&cursor=" + cursor);
      assertThat(page.getInt("total")).isEqualTo(3);
      paged.addAll(page.getList("items.host", String.class));
      cursor = page.getString("nextCursor");
    }

    assertThat(paged)
        .hasSize(3)
        .isEqualTo(Reports.values(SITES + "&q=found&sort=lastSeen", "host"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sites?", "sites?format=csv&"})
  void aSearchIsBounded(String list) {
    Callers.viewer()
        .get("/api/v1/reports/" + SOURCE + "/apps/site-found/" + list + "q=" + "a".repeat(201))
        .then()
        .statusCode(400)
        .body("detail", containsString("q"));
  }
}
