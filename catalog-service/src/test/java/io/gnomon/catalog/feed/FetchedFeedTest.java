package io.gnomon.catalog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.gnomon.catalog.Callers;
import io.gnomon.catalog.CatalogTest;
import io.gnomon.catalog.feed.format.GeneratedFeed;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@CatalogTest
class FetchedFeedTest {

  private static final GeneratedFeed FEED = new GeneratedFeed(40_000, "gnomontest");

  @TempDir Path folder;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    for (var feed : new String[] {"kagi-bangs", "v2fly"}) {
      Feeds.empty(feed);
      Feeds.set(feed, Map.of("enabled", false));
    }
  }

  @Test
  void fortyThousandRowsAreFetchedAndBecomeApps() throws IOException {
    offer(FEED.write("kagi-bangs", folder));
    Feeds.set("kagi-bangs", Map.of("enabled", true, "url", url()));

    var done = Feeds.finished(fetch("kagi-bangs"));

    assertThat(done.getString("state")).as(done.prettify()).isEqualTo("applied");
    assertThat(done.getInt("entries")).isEqualTo(FEED.living());
    assertThat(done.getInt("report.apps")).isEqualTo(FEED.apps());
    assertThat(feedApps()).isEqualTo(FEED.apps());

    var again = Feeds.finished(fetch("kagi-bangs"));
    assertThat(again.getInt("report.changes.newApps.count")).isZero();
    assertThat(again.getInt("report.changes.goneApps.count")).isZero();
    assertThat(again.getInt("report.changes.pendingDomains.count")).isZero();
  }

  @Test
  void anArchiveOfAnotherFeedJoinsTheSameApps() throws IOException {
    var few = new GeneratedFeed(200, "gnomontest");
    Feeds.turnOn("kagi-bangs");
    Feeds.turnOn("v2fly");
    Feeds.bring("kagi-bangs", "", Files.readAllBytes(few.write("kagi-bangs", folder)));

    var done = Feeds.bring("v2fly", "", Files.readAllBytes(few.write("v2fly", folder)));

    assertThat(done.getString("state")).as(done.prettify()).isEqualTo("applied");
    assertThat(done.getInt("report.changes.newApps.count")).isZero();
    assertThat(done.getInt("report.changes.joinedApps.count")).isEqualTo(few.apps());
    assertThat(feedApps()).isEqualTo(few.apps());
  }

  @Test
  void anAddressThatIsNotAllowedIsNotCalled() {
    Feeds.set("kagi-bangs", Map.of("enabled", true, "url", "http://169.254.169.254/latest"));

    var done = Feeds.finished(fetch("kagi-bangs"));

    assertThat(done.getString("state")).isEqualTo("failed");
    assertThat(done.getString("problem")).contains("not public");
  }

  private void offer(Path file) {
    server.createContext(
        "/feed",
        exchange -> {
          exchange.sendResponseHeaders(200, Files.size(file));
          Files.copy(file, exchange.getResponseBody());
          exchange.close();
        });
  }

  private String url() {
    return "http://localhost:%d/feed".formatted(server.getAddress().getPort());
  }

  private static String fetch(String feed) {
    return Feeds.admin()
        .post(Feeds.PATH + feed + "/imports")
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
