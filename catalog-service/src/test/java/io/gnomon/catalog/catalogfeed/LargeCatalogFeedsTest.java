package io.gnomon.catalog.catalogfeed;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.catalog.Lookups;
import io.gnomon.catalog.catalogfeed.format.GeneratedFeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Lists of every source over HTTP, with what real lists have; {@code -Pfull} makes them as long as
 * the longest real ones.
 */
@Tag("full")
@QuarkusTest
@CatalogTest
class LargeCatalogFeedsTest {

  private static final GeneratedFeed FEED =
      new GeneratedFeed(Integer.getInteger("feed.rows", 1_000), "large");

  @TempDir Path folder;

  @AfterEach
  void takeBack() {
    for (var feed : CatalogFeedSource.values()) {
      CatalogFeeds.empty(feed.id());
    }
  }

  @ParameterizedTest
  @EnumSource(value = CatalogFeedSource.class, mode = EnumSource.Mode.EXCLUDE, names = "HIBP")
  void aListIsPreviewedAndThenBecomesApps(CatalogFeedSource feed) throws IOException {
    int before = CatalogFeeds.apps();

    var shown = bring(feed, FEED, "?preview=true");

    assertThat(shown.getString("state")).as(shown.prettify()).isEqualTo("previewed");
    assertThat(CatalogFeeds.apps()).isEqualTo(before);

    var done = CatalogFeeds.apply(feed.id(), shown);

    assertThat(done.getInt("entries")).isEqualTo(FEED.living());
    assertThat(done.getInt("report.changes.newApps.count")).isEqualTo(FEED.apps());
    assertThat(done.getInt("report.changes.pendingDomains.count")).isZero();
    assertThat(CatalogFeeds.apps()).isEqualTo(before + FEED.apps());
    Lookups.awaitAny("large10.com");
    assertThat(Lookups.appOf("www.large10.com")).isEqualTo(Lookups.appOf("large10.com"));
    assertThat(Lookups.appOf("dienst-ülarge0.de")).isNotNull();
    assertThat(Lookups.appOf("largeshop1.co.uk")).isNotNull();
    assertThat(Lookups.appOf("app.large4.io")).isNotNull();
  }

  @Test
  void aListOfBreachesIsPreviewedAndThenSaysSomethingOfAppsThatAreThere() throws IOException {
    bring(CatalogFeedSource.OWN, FEED, "");
    int before = CatalogFeeds.apps();

    var done = CatalogFeeds.apply("hibp", bring(CatalogFeedSource.HIBP, FEED, "?preview=true"));

    assertThat(done.getInt("entries")).isEqualTo(FEED.living());
    assertThat(done.getInt("report.changes.joinedApps.count")).isEqualTo(FEED.apps());
    assertThat(CatalogFeeds.apps()).isEqualTo(before);
  }

  @Test
  void allListsTogetherSpeakOfTheSameApps() throws IOException {
    var few = new GeneratedFeed(100, "joined");
    int before = CatalogFeeds.apps();

    for (var feed : CatalogFeedSource.values()) {
      var done = bring(feed, few, "");
      assertThat(done.getString("state")).as(done.prettify()).isEqualTo("applied");
    }

    assertThat(CatalogFeeds.apps()).isEqualTo(before + few.apps());
  }

  private JsonPath bring(CatalogFeedSource feed, GeneratedFeed list, String query)
      throws IOException {
    CatalogFeeds.turnOn(feed.id());
    return CatalogFeeds.bring(feed.id(), query, Files.readAllBytes(list.write(feed.id(), folder)));
  }
}
