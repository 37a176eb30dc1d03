package io.gnomon.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.catalog.NarrowLimits;
import io.gnomon.catalog.bundle.WholeCatalog;
import io.gnomon.catalog.search.condition.AppSearch;
import io.gnomon.catalog.search.condition.SqlPart;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What finds few apps reads few rows, whatever the list is sorted by: the plans of the statements
 * that a search runs.
 */
@Tag("full")
@QuarkusTest
@CatalogTest
@TestProfile(
    NarrowLimits.class) // With all apps, which few tests need: of few, PostgreSQL reads all.
class SearchPlanTest {

  private static final int PAGE = 51;

  @Inject SearchStore store;
  @Inject AppFilterReader filter;

  @BeforeEach
  void manyApps() {
    WholeCatalog.load();
    // As autovacuum does some time after an import: what waits makes an index look expensive.
    store.list(
        new SqlPart("select gin_clean_pending_list('app_index_by_text')", List.of()),
        row -> row.getLong(1));
  }

  @Test
  void aDomainIsFoundByItsIndex() {
    assertThat(plan(Map.of("domain", "drive.google.com", "sort", "-score")))
        .contains("app_domain_from_the_end")
        .doesNotContain("Seq Scan");
  }

  @Test
  void aWordIsFoundByItsIndexEvenWhereAnotherGivesTheOrder() {
    assertThat(plan(Map.of("q", "drive", "sort", "-score")))
        .contains("app_index_by_text")
        .doesNotContain("Seq Scan")
        .doesNotContain("cloud_app_best_first");
  }

  @Test
  void theFewOfARiskLevelAreFoundByTheirIndex() {
    assertThat(plan(Map.of("riskLevel", "low", "sort", "name")))
        .contains("cloud_app_by_risk")
        .doesNotContain("Seq Scan");
  }

  @Test
  void whetherAWordFindsAnythingIsSeenFromItsIndex() {
    var query = AppListStore.existenceQuery(wanted(Map.of("q", "zorvexdrive")).named());

    assertThat(explain(query)).contains("app_index_by_text").doesNotContain("Seq Scan");
  }

  @Test
  void aNameWithOneMistakeIsFoundByIndexes() {
    var wanted = wanted(Map.of("q", "dropbx"));
    var names = AppListStore.namesQuery(wanted.text().corrections());
    var page = AppListStore.pageQuery(wanted.misspelt(List.of("dropbox")), null, PAGE);

    assertThat(explain(names)).contains("app_index_by_name").doesNotContain("Seq Scan");
    assertThat(explain(page))
        .contains("app_index_by_text", "app_index_by_name")
        .doesNotContain("Seq Scan");
  }

  @Test
  void wordsThatAreLikeTheseAreFoundByTheIndex() {
    var query = AppListStore.pageQuery(wanted(Map.of("q", "salesfrce clud")).similar(), null, PAGE);

    assertThat(explain(query))
        .contains("app_index_by_text")
        .doesNotContain("Seq Scan on app_index");
  }

  @Test
  void aUrlIsFoundByTheIndexesOfTextAndDomains() {
    assertThat(plan(Map.of("q", "https://docs.google.com/document/d/1")))
        .contains("app_index_by_text", "app_domain_from_the_end")
        .doesNotContain("Seq Scan");
  }

  @Test
  void aCategoryIsFoundByItsIndex() {
    assertThat(plan(Map.of("q", "webmail")))
        .contains("app_index_by_text", "cloud_app_by_category")
        .doesNotContain("Seq Scan on app_index");
  }

  @Test
  void aVendorIsFoundByItsIndexAndSoIsAPartOfItsName() {
    assertThat(plan(Map.of("vendor", "salesforce")))
        .contains("cloud_app_by_vendor")
        .doesNotContain("Seq Scan");
    assertThat(plan(Map.of("vendor", "zorvexmark")))
        .contains("cloud_app_by_vendor", "app_index_by_text")
        .doesNotContain("Seq Scan");
  }

  private String plan(Map<String, String> parameters) {
    return explain(AppListStore.pageQuery(search(parameters), null, PAGE));
  }

  private AppSearch search(Map<String, String> parameters) {
    return wanted(parameters).exact();
  }

  private AppSearch wanted(Map<String, String> parameters) {
    var values = new HashMap<String, List<String>>();
    parameters.forEach((name, value) -> values.put(name, List.of(value)));
    return filter.search(AppParameters.of(values));
  }

  private String explain(SqlPart query) {
    var explained = new SqlPart("explain " + query.sql(), query.values());
    return String.join("\n", store.list(explained, row -> row.getString(1)));
  }
}
