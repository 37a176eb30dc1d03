package io.gnomon.catalog.catalogfeed.match;

import io.gnomon.catalog.catalogfeed.format.AppName;
import io.gnomon.catalog.catalogfeed.format.CatalogFeedEntry;
import io.gnomon.catalog.catalogfeed.format.Spelling;
import io.gnomon.matching.host.HostName;
import java.util.HashMap;
import java.util.Map;

/** The name of the app at each home domain: of several, the one that the domain spells. */
final class HomeNames {

  private final Map<String, String> byHome = new HashMap<>();

  void add(CatalogFeedEntry entry) {
    var name = entry.name();
    if (name != null) {
      byHome.merge(
          entry.home(),
          name,
          (one, other) -> !fits(one, entry.home()) && fits(other, entry.home()) ? other : one);
    }
  }

  boolean has(String home) {
    return byHome.containsKey(home);
  }

  /** The best name for the home domain; the fallback if no entry names it. */
  String best(String home, String other) {
    return byHome.getOrDefault(home, other);
  }

  static boolean fits(String name, String home) {
    int dot = home.indexOf('.');
    var first = dot < 0 ? home : home.substring(0, dot);
    return AppName.plain(first).equals(AppName.plain(name))
        || Spelling.of(name).spells(HostName.of(home));
  }
}
