package io.gnomon.catalog.catalogfeed.match;

import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.catalogfeed.format.CatalogFeedEntry;
import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.layer.AppDraft;
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
 * An app and the combined values of its entries in a catalog feed. The first value wins, except
 * that an entry whose name the domain spells, or that has the same home domain, takes precedence.
 * The kind comes only from entries with the same home domain.
 */
final class MatchedApp {

  private static final int RANK_WITHOUT_NAME = -1;
  private static final int RANK_NAME_FITS_HOME = 2;
  private static final int RANK_SAME_HOME = 1;

  private final String id;
  private final String home;
  private final boolean known;
  private @Nullable String name;
  private @Nullable String vendor;
  private @Nullable String category;
  private @Nullable AppKind kind;
  private @Nullable LocalDate asOf;
  private int best = RANK_WITHOUT_NAME;
  private final Set<String> domains = new LinkedHashSet<>();
  private final Map<String, Fact> facts = new TreeMap<>();
  private final Set<String> aliases = new LinkedHashSet<>();

  /**
   * Without values yet.
   *
   * @param known whether another layer has the app, so that the feed does not set its kind
   */
  MatchedApp(String id, String home, boolean known) {
    this.id = id;
    this.home = home;
    this.known = known;
  }

  String id() {
    return id;
  }

  String home() {
    return home;
  }

  void add(CatalogFeedEntry entry, Evidence evidence) {
    int rank = rank(entry);
    boolean better = rank > best;
    best = Math.max(best, rank);
    name = either(better, name, entry.name());
    vendor = either(better, vendor, entry.vendor());
    category = either(better, category, entry.category());
    if (entry.home().equals(home)) {
      kind = either(better, kind, entry.kind());
    }
    asOf = either(false, asOf, entry.asOf());
    aliases.addAll(entry.aliases());
    var day = entry.asOf() == null ? evidence.asOf() : entry.asOf();
    entry
        .facts()
        .forEach(
            (factor, value) ->
                facts.putIfAbsent(factor, new Fact(factor, value, evidence.source(), day)));
  }

  /** The second value if it is better or the first is absent. */
  private static <T> @Nullable T either(boolean better, @Nullable T one, @Nullable T other) {
    return one == null || (better && other != null) ? other : one;
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
            null,
            List.copyOf(aliases)));
  }

  private int rank(CatalogFeedEntry entry) {
    if (entry.name() == null) {
      return RANK_WITHOUT_NAME;
    }
    return (HomeNames.fits(entry.name(), home) ? RANK_NAME_FITS_HOME : 0)
        + (entry.home().equals(home) ? RANK_SAME_HOME : 0);
  }
}
