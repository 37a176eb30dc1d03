package io.gnomon.catalog.catalogfeed.format;

import io.gnomon.catalog.app.AppKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An app as a catalog feed lists it, not validated yet.
 *
 * @param name null if the feed has only facts, for apps that other layers name
 * @param words the feed's names for the app's category, the most specific first
 * @param hosts hosts or URLs, in the feed's order
 * @param facts values by risk factor
 * @param asOf null: the date of the file
 * @param aliases other names of the app
 */
public record CatalogFeedRow(
    @Nullable String name,
    @Nullable String vendor,
    List<String> words,
    @Nullable AppKind kind,
    List<String> hosts,
    Map<String, String> facts,
    @Nullable LocalDate asOf,
    List<String> aliases) {

  /** An app with its hosts. */
  public static CatalogFeedRow of(@Nullable String name, List<String> hosts) {
    return new CatalogFeedRow(name, null, List.of(), null, hosts, Map.of(), null, List.of());
  }

  /** Facts of the app at that host. */
  public static CatalogFeedRow facts(String host, Map<String, String> facts) {
    return of(null, List.of(host)).withFacts(facts);
  }

  /** A copy with category names. */
  public CatalogFeedRow withCategoryWords(List<String> categoryWords) {
    return new CatalogFeedRow(name, vendor, categoryWords, kind, hosts, facts, asOf, aliases);
  }

  /** A copy with a vendor. */
  public CatalogFeedRow withVendor(@Nullable String other) {
    return new CatalogFeedRow(name, other, words, kind, hosts, facts, asOf, aliases);
  }

  /** A copy with a kind. */
  public CatalogFeedRow withKind(@Nullable AppKind other) {
    return new CatalogFeedRow(name, vendor, words, other, hosts, facts, asOf, aliases);
  }

  /** A copy with facts. */
  public CatalogFeedRow withFacts(Map<String, String> known) {
    return new CatalogFeedRow(name, vendor, words, kind, hosts, known, asOf, aliases);
  }

  /** A copy with an as-of date. */
  public CatalogFeedRow withAsOf(@Nullable LocalDate day) {
    return new CatalogFeedRow(name, vendor, words, kind, hosts, facts, day, aliases);
  }

  /** A copy with other names. */
  public CatalogFeedRow withAliases(List<String> others) {
    return new CatalogFeedRow(name, vendor, words, kind, hosts, facts, asOf, others);
  }
}
