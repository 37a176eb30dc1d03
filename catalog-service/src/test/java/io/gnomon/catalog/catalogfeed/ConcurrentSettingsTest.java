package io.gnomon.catalog.catalogfeed;

import static io.gnomon.catalog.catalogfeed.CatalogFeeds.admin;
import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.kit.database.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two administrators who set a feed at once do not undo each other's. */
@QuarkusTest
@CatalogTest
class ConcurrentSettingsTest extends OwnCatalogFeedFixture {

  private static final String BLOCKED =
      """
      select count(*) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%feed%'
      """;

  @Inject Database database;

  @Test
  void ofTwoChangesOfOneVersionTheLaterOneIsRefused() {
    var seen = admin().get(CatalogFeeds.PATH + "own").header("ETag");

    var sent =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  database.exists("select 1 from feed where id = 'own' for update");
                  var both =
                      Stream.of("P7D", "P14D")
                          .map(days -> CompletableFuture.supplyAsync(() -> set(seen, days)))
                          .toList();
                  await().until(() -> blocked() >= 2);
                  return both;
                });

    assertThat(sent.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
  }

  private static int set(String seen, String interval) {
    return admin()
        .contentType("application/json")
        .header("If-Match", seen)
        .body(Map.of("enabled", true, "interval", interval))
        .put(CatalogFeeds.PATH + "own")
        .statusCode();
  }

  private int blocked() {
    return database.first(BLOCKED, row -> row.getInt(1)).orElseThrow();
  }
}
