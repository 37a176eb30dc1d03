package io.gnomon.catalog.catalogfeed;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import io.gnomon.catalog.CatalogTest;
import io.gnomon.catalog.catalogfeed.format.GeneratedFeed;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Feeds from where they are published; {@code -Pfull} makes them as long as the longest real ones.
 */
@Tag("full")
@QuarkusTest
@CatalogTest
class FetchedCatalogFeedTest {

  /** More than any step of an import takes at once. */
  private static final int MIN_ROWS = 10_000;

  private static final GeneratedFeed FEED =
      new GeneratedFeed(Math.max(MIN_ROWS, Integer.getInteger("feed.rows", 0)), "gnomontest");

  @Inject DataSource dataSource;
  @TempDir Path folder;
  private HttpServer server;
  private volatile Path served;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    served = folder;
    server.createContext(
        "/feed",
        exchange -> {
          exchange.sendResponseHeaders(200, Files.size(served));
          Files.copy(served, exchange.getResponseBody());
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    for (var feed : CatalogFeedSource.values()) {
      CatalogFeeds.empty(feed.id());
      CatalogFeeds.set(feed.id(), Map.of("enabled", false));
    }
  }

  @Test
  void manyRowsAreFetchedAndBecomeApps() throws IOException {
    int before = CatalogFeeds.apps();
    served = FEED.write("kagi-bangs", folder);
    CatalogFeeds.set("kagi-bangs", Map.of("enabled", true, "url", url()));

    var done = CatalogFeeds.finished(fetch("kagi-bangs"));

    assertThat(done.getString("state")).as(done.prettify()).isEqualTo("applied");
    assertThat(done.getInt("entries")).isEqualTo(FEED.living());
    assertThat(done.getInt("report.apps")).isEqualTo(FEED.apps());
    assertThat(feedApps()).isEqualTo(FEED.apps());
    assertThat(CatalogFeeds.apps()).isEqualTo(before + FEED.apps());

    var again = CatalogFeeds.finished(fetch("kagi-bangs"));
    assertThat(again.getInt("report.changes.newApps.count")).isZero();
    assertThat(again.getInt("report.changes.goneApps.count")).isZero();
    assertThat(again.getInt("report.changes.pendingDomains.count")).isZero();
  }

  @Test
  void anArchiveOfAnotherFeedJoinsTheSameApps() throws IOException {
    var few = new GeneratedFeed(200, "gnomontest");
    CatalogFeeds.turnOn("kagi-bangs");
    CatalogFeeds.turnOn("v2fly");
    CatalogFeeds.bring("kagi-bangs", "", Files.readAllBytes(few.write("kagi-bangs", folder)));

    var done = CatalogFeeds.bring("v2fly", "", Files.readAllBytes(few.write("v2fly", folder)));

    assertThat(done.getString("state")).as(done.prettify()).isEqualTo("applied");
    assertThat(done.getInt("report.changes.newApps.count")).isZero();
    assertThat(done.getInt("report.changes.joinedApps.count")).isEqualTo(few.apps());
    assertThat(feedApps()).isEqualTo(few.apps());
  }

  @Test
  void aFeedIsFetchedByTheClockButNotTakenWhenHalfOfItIsGone() throws Exception {
    served = new GeneratedFeed(200, "gnomontest").write("kagi-bangs", folder);
    CatalogFeeds.set("kagi-bangs", Map.of("enabled", true, "url", url(), "interval", "PT1H"));
    awaitLast("kagi-bangs", "applied");

    served = new GeneratedFeed(90, "gnomontest").write("kagi-bangs", folder);
    change("update feed set fetched_at = null where id = 'kagi-bangs'");

    awaitLast("kagi-bangs", "previewed");
  }

  @Test
  void allThatIsDueAtOnceIsFetched() throws Exception {
    served = new GeneratedFeed(20, "gnomontest").write("kagi-bangs", folder);
    var before = new EnumMap<CatalogFeedSource, Integer>(CatalogFeedSource.class);
    for (var feed : CatalogFeedSource.values()) {
      CatalogFeeds.set(feed.id(), Map.of("enabled", true, "url", url()));
      before.put(feed, fetchedByTheClock(feed));
    }

    change("update feed set interval_secs = 3600, fetched_at = null where enabled");

    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () ->
                assertThat(CatalogFeedSource.values())
                    .allSatisfy(
                        feed ->
                            assertThat(fetchedByTheClock(feed))
                                .isEqualTo(before.getOrDefault(feed, 0) + 1)));
  }

  private static int fetchedByTheClock(CatalogFeedSource feed) {
    return CatalogFeeds.admin()
        .get(CatalogFeeds.PATH + feed.id() + "/imports?limit=500")
        .then()
        .extract()
        .path("items.findAll { it.createdBy == 'schedule' && it.state != 'reading' }.size()");
  }

  private static void awaitLast(String feed, String state) {
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () ->
                CatalogFeeds.admin()
                    .get(CatalogFeeds.PATH + feed + "/imports?limit=1")
                    .then()
                    .body("items[0].state", equalTo(state))
                    .body("items[0].createdBy", equalTo("schedule")));
  }

  private void change(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Test
  void anAddressThatIsNotAllowedIsNotCalled() {
    CatalogFeeds.set("kagi-bangs", Map.of("enabled", true, "url", "http://169.254.169.254/latest"));

    var done = CatalogFeeds.finished(fetch("kagi-bangs"));

    assertThat(done.getString("state")).isEqualTo("failed");
    assertThat(done.getString("problem")).contains("not public");
  }

  private String url() {
    return "http://localhost:%d/feed".formatted(server.getAddress().getPort());
  }

  private static String fetch(String feed) {
    return CatalogFeeds.admin()
        .post(CatalogFeeds.PATH + feed + "/imports")
        .then()
        .statusCode(202)
        .extract()
        .header("Location");
  }

  private static int feedApps() {
    return Callers.viewer()
        .get("/api/v1/app-facets")
        .then()
        .statusCode(200)
        .extract()
        .path("facets.find { it.id == 'layer' }.values.find { it.value == 'feed' }?.apps ?: 0");
  }
}
