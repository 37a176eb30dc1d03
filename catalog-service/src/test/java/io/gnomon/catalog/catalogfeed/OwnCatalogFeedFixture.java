package io.gnomon.catalog.catalogfeed;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** For tests with the feed {@code own} turned on, which leave it empty and off. */
abstract class OwnCatalogFeedFixture {

  @BeforeEach
  void turnOn() {
    CatalogFeeds.turnOn("own");
  }

  @AfterEach
  void takeBack() {
    CatalogFeeds.empty("own");
    CatalogFeeds.set("own", Map.of("enabled", false));
  }
}
