package io.gnomon.catalog.layer;

import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.vendor.Vendors;
import java.time.LocalDate;
import java.util.List;

/** What sources say of apps, for tests. */
final class Drafts {

  static final LayerSource FEED = LayerSource.feed("one", 1);
  static final LayerSource OTHER_FEED = LayerSource.feed("other", 2);
  static final SharedInfrastructure SHARED =
      SharedInfrastructure.of(List.of(new SharedHost("cdn.example", "A CDN")));
  static final List<String> CATEGORIES = List.of("crm", CatalogMerge.UNCLASSIFIED);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  static final Evidence EVIDENCE = new Evidence("corrected here", DAY);

  private Drafts() {}

  static LayerEntry curated(String id, String... domains) {
    return entry(LayerSource.BUNDLE, AppLayer.CURATED, id, domains);
  }

  static LayerEntry base(String id, String... domains) {
    return entry(LayerSource.BUNDLE, AppLayer.BASE, id, domains);
  }

  static LayerEntry custom(String id, String... domains) {
    return entry(LayerSource.CUSTOM, AppLayer.CUSTOM, id, domains);
  }

  static LayerEntry feed(String id, String... domains) {
    return entry(FEED, AppLayer.FEED, id, domains);
  }

  static LayerEntry entry(LayerSource source, AppLayer layer, String id, String... domains) {
    var evidence = new Evidence(source.id(), DAY);
    return new LayerEntry(
        source,
        id,
        new AppDraft(
            id,
            null,
            "crm",
            layer,
            AppKind.APP,
            List.of(domains),
            List.of(),
            evidence,
            null,
            List.of()));
  }

  static LayerEntry correction(String id, List<String> added, List<String> removed) {
    return new LayerEntry(
        LayerSource.CORRECTION, id, AppDraft.correction(added, removed, EVIDENCE));
  }

  static LayerEntry correction(String id, String name) {
    return new LayerEntry(
        LayerSource.CORRECTION,
        id,
        new AppDraft(
            name, null, null, null, null, List.of(), List.of(), EVIDENCE, null, List.of()));
  }

  static LayerEntry called(LayerEntry entry, String... aliases) {
    return new LayerEntry(
        entry.source(), entry.appId(), entry.draft().withAliases(List.of(aliases)));
  }

  static LayerEntry knowing(LayerEntry entry, String factorId, String value) {
    var fact = new Fact(factorId, value, entry.source().id(), DAY);
    return new LayerEntry(entry.source(), entry.appId(), entry.draft().withFacts(List.of(fact)));
  }

  static LayerEntry seen(String id, String factorId, String value) {
    var fact = new Fact(factorId, value, "probe", DAY);
    return new LayerEntry(LayerSource.PROBE, id, AppDraft.measured(List.of(fact)));
  }

  static CloudApp merged(LayerEntry... entries) {
    return CatalogMerge.merge(List.of(entries), CATEGORIES, SHARED, Vendors.NONE).get(0);
  }
}
