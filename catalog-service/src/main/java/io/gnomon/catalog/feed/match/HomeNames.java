package io.gnomon.catalog.feed.match;

import io.gnomon.catalog.feed.entry.AppName;
import io.gnomon.catalog.feed.entry.FeedEntry;
import io.gnomon.catalog.feed.entry.Spelling;
import io.gnomon.matching.host.HostName;
import java.util.HashMap;
import java.util.Map;

/**
 * What the entries at each home are called: of several names the one that the domain spells too.
 */
final class HomeNames {

  private final Map<String, String> byHome = new HashMap<>();

  void add(FeedEntry entry) {
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

  /** The best name of the home; the other one where no entry names it. */
  String best(String home, String other) {
    return byHome.getOrDefault(home, other);
  }

  static boolean fits(String name, String home) {
    int dot = home.indexOf('.');
    var first = dot < 0 ? home : home.substring(0, dot);
    return AppName.plain(first).equals(AppName.plain(name))
        || Spelling.of(name).isOf(HostName.of(home));
  }
}
