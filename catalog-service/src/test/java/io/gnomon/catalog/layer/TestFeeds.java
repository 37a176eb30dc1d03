package io.gnomon.catalog.layer;

import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.factor.Evidence;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A feed that tests fill; whatever it brings goes through the real layers. */
@Singleton
public class TestFeeds {

  private static final LayerSource SOURCE = LayerSource.feed("test", 50);
  private static final LayerSource OTHER = LayerSource.feed("other", 51);

  private final CatalogUpdateService update;

  TestFeeds(CatalogUpdateService update) {
    this.update = update;
  }

  /** What the feed says of an app. */
  public static LayerEntry app(String id, String name, String... domains) {
    var evidence = new Evidence("a feed for tests", LocalDate.of(2026, 3, 2));
    return new LayerEntry(
        SOURCE,
        id,
        new AppDraft(
            name,
            null,
            null,
            AppLayer.FEED,
            AppKind.APP,
            List.of(domains),
            List.of(),
            evidence,
            null,
            List.of()));
  }

  /** Lets the feed say this and nothing else. */
  public void bring(LayerEntry... entries) {
    replace(SOURCE, Arrays.asList(entries));
  }

  /** Lets the feed of another publisher say this and nothing else. */
  public void bringByOther(LayerEntry... entries) {
    replace(
        OTHER,
        Arrays.stream(entries)
            .map(each -> new LayerEntry(OTHER, each.appId(), each.draft()))
            .toList());
  }

  private void replace(LayerSource source, List<LayerEntry> entries) {
    QuarkusTransaction.requiringNew()
        .timeout(120)
        .run(
            () -> {
              update.lock();
              update.replace(source, entries);
            });
  }
}
