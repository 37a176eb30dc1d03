package io.gnomon.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.catalog.search.AppCondition.OneOf.Column;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What finds few apps reads few rows, whatever the list is sorted by. */
@QuarkusTest
@CatalogTest
class SearchPlanTest {

  @Inject SearchDatabase database;

  @Test
  void aDomainIsFoundByItsIndex() {
    assertThat(plan(new AppCondition.OnDomain("drive.google.com")))
        .contains("app_domain_from_the_end")
        .doesNotContain("Seq Scan");
  }

  @Test
  void aWordIsFoundByItsIndexEvenWhereAnotherGivesTheOrder() {
    assertThat(plan(new AppCondition.WithWords(List.of("drive"))))
        .contains("app_index_by_text")
        .doesNotContain("Seq Scan")
        .doesNotContain("cloud_app_best_first");
  }

  @Test
  void theFewOfARiskLevelAreFoundByTheirIndex() {
    assertThat(plan(new AppCondition.OneOf(Column.RISK, List.of("high"))))
        .contains("cloud_app_by_risk")
        .doesNotContain("Seq Scan");
  }

  private String plan(AppCondition condition) {
    var where = condition.sql();
    var sql =
        """
        explain select app.id from cloud_app app join app_index idx on idx.app_id = app.id
        where app.kind = 'app' and %s order by %s limit 51
        """
            .formatted(
                where.sql(),
                AppSort.SCORE_DESCENDING.orderBy(
                    AppSort.SCORE_DESCENDING.key(TextQuery.of("")).sql()));
    return database.query(new SqlPart(sql, where.values()), row -> row.getString(1)).stream()
        .collect(Collectors.joining("\n"));
  }
}
