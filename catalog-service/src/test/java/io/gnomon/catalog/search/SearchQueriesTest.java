package io.gnomon.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.gnomon.catalog.CatalogTest;
import io.gnomon.catalog.NarrowLimits;
import io.gnomon.catalog.bundle.WholeCatalog;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What administrators type, and the app that they mean: it comes first, among all that ship. Where
 * several apps are as good an answer, one of them does.
 */
@QuarkusTest
@CatalogTest
@TestProfile(NarrowLimits.class) // With all apps, as SearchPlanTest.
class SearchQueriesTest {

  private static final Splitter ALTERNATIVES = Splitter.on('|');

  @BeforeEach
  void allApps() {
    WholeCatalog.load();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/search-queries.csv", numLinesToSkip = 1)
  void whatIsMeantComesFirst(String kind, String query, String app) {
    List<String> found =
        Callers.viewer()
            .queryParam("q", query)
            .queryParam("limit", 5)
            .get("/api/v1/apps")
            .then()
            .statusCode(200)
            .extract()
            .path("items.id");

    assertThat(found).as("%s: %s", kind, query).isNotEmpty();
    assertThat(found.get(0))
        .as("%s: %s %s", kind, query, found)
        .isIn(ALTERNATIVES.splitToList(app));
  }
}
