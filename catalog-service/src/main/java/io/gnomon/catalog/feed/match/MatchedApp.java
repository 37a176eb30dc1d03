package io.gnomon.catalog.feed.match;

import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.feed.entry.AppName;
import io.gnomon.catalog.feed.entry.FeedEntry;
import io.gnomon.catalog.layer.AppDraft;
import io.gnomon.catalog.layer.AppDraft.Evidence;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.catalog.layer.LayerSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An app, and what the entries of a feed that are it say together: the first that says it holds.
 */
final class MatchedApp {

  private final String id;
  private final String home;
  private final boolean known;
  private @Nullable String name;
  private @Nullable String vendor;
  private @Nullable String category;
  private @Nullable AppKind kind;
  private @Nullable LocalDate asOf;
  private final Set<String> domains = new LinkedHashSet<>();
  private final Map<String, Fact> facts = new TreeMap<>();

  /**
   * Nothing said yet.
   *
   * @param known whether others have the app, so that the feed says neither what kind it is
   */
  MatchedApp(String id, String home, boolean known) {
    this.id = id;
    this.home = home;
    this.known = known;
  }

  String id() {
    return id;
  }

  void add(FeedEntry entry, Evidence evidence) {
    if (entry.name() != null && (name == null || (fits(entry.name()) && !fits(name)))) {
      name = entry.name();
    }
    vendor = first(vendor, entry.vendor());
    category = first(category, entry.category());
    kind = first(kind, entry.kind());
    asOf = first(asOf, entry.asOf());
    var day = entry.asOf() == null ? evidence.asOf() : entry.asOf();
    entry
        .facts()
        .forEach(
            (factor, value) ->
                facts.putIfAbsent(factor, new Fact(factor, value, evidence.source(), day)));
  }

  private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
    return one == null ? other : one;
  }

  void addDomain(String domain) {
    domains.add(domain);
  }

  boolean hasDomain() {
    return !domains.isEmpty();
  }

  LayerEntry entry(LayerSource source, Evidence evidence) {
    var day = asOf == null ? evidence.asOf() : asOf;
    return new LayerEntry(
        source,
        id,
        new AppDraft(
            name,
            vendor,
            category,
            AppLayer.FEED,
            known ? null : kind,
            List.copyOf(domains),
            List.copyOf(facts.values()),
            new Evidence(evidence.source(), day),
            null));
  }

  /** Of several names the one that the domain spells too. */
  private boolean fits(String text) {
    int dot = home.indexOf('.');
    return AppName.plain(text).equals(AppName.plain(dot < 0 ? home : home.substring(0, dot)));
  }
}
