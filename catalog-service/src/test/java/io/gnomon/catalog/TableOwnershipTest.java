package io.gnomon.catalog;

import io.gnomon.kit.database.Database;
import io.gnomon.testing.architecture.TableOwnership;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CatalogTest
class TableOwnershipTest {

  /**
   * A search is one statement over apps, domains and facts, so that an index finds few of many. The
   * page of reviews is one over reviews, apps, their domains and what layers claim.
   */
  private static final TableOwnership OWNERSHIP =
      new TableOwnership(
          Map.ofEntries(
              Map.entry("cloud_app", "app"),
              Map.entry("app_domain", "app"),
              Map.entry("app_evidence", "app"),
              Map.entry("app_index", "app"),
              Map.entry("catalog_state", "app"),
              Map.entry("catalog_epoch", "publication"),
              Map.entry("category", "category"),
              Map.entry("catalog_import", "bundle"),
              Map.entry("risk_model", "riskmodel"),
              Map.entry("score_override", "appdetail"),
              Map.entry("saved_query", "savedquery"),
              Map.entry("suggestion", "suggestion"),
              Map.entry("app_note", "appdetail"),
              Map.entry("app_probe", "probe"),
              Map.entry("layer_entry", "layer"),
              Map.entry("domain_review", "review"),
              Map.entry("feed", "catalogfeed"),
              Map.entry("feed_import", "catalogfeed"),
              Map.entry("feed_app_id", "catalogfeed")),
          Map.of(
              "cloud_app", Set.of("search", "search.condition", "review"),
              "app_domain", Set.of("search", "search.condition", "review"),
              "app_index", Set.of("search", "search.condition"),
              "layer_entry", Set.of("review")));

  @Inject Database database;

  @Test
  void eachTableIsNamedByItsOwnerAlone() {
    OWNERSHIP.check("io.gnomon.catalog");
  }

  @Test
  void eachTableHasAnOwner() {
    OWNERSHIP.checkComplete(database.list(TableOwnership.TABLES, row -> row.getString(1)));
  }
}
