package io.gnomon.catalog.feed.entry;

import io.gnomon.catalog.app.AppKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An app as a feed writes it: nothing in it is trusted yet.
 *
 * @param name null where the feed tells only facts, of apps that others name
 * @param words what the feed calls the app's category, the closest word first
 * @param hosts hosts or URLs, in the feed's order
 * @param facts values by risk factor
 * @param asOf null: the day of the file
 */
public record FeedRow(
    @Nullable String name,
    @Nullable String vendor,
    List<String> words,
    @Nullable AppKind kind,
    List<String> hosts,
    Map<String, String> facts,
    @Nullable LocalDate asOf) {

  /** A name and its hosts. */
  public static FeedRow of(@Nullable String name, List<String> hosts) {
    return new FeedRow(name, null, List.of(), null, hosts, Map.of(), null);
  }

  /** Facts of whatever app lives at the host. */
  public static FeedRow facts(String host, Map<String, String> facts) {
    return of(null, List.of(host)).with(facts);
  }

  /** The same in a category. */
  public FeedRow in(List<String> categoryWords) {
    return new FeedRow(name, vendor, categoryWords, kind, hosts, facts, asOf);
  }

  /** The same of a vendor. */
  public FeedRow by(@Nullable String maker) {
    return new FeedRow(name, maker, words, kind, hosts, facts, asOf);
  }

  /** The same of a kind. */
  public FeedRow as(@Nullable AppKind other) {
    return new FeedRow(name, vendor, words, other, hosts, facts, asOf);
  }

  /** The same with facts. */
  public FeedRow with(Map<String, String> known) {
    return new FeedRow(name, vendor, words, kind, hosts, known, asOf);
  }

  /** The same of a day. */
  public FeedRow on(@Nullable LocalDate day) {
    return new FeedRow(name, vendor, words, kind, hosts, facts, day);
  }
}
