package io.gnomon.catalog.catalogfeed.match;

import io.gnomon.catalog.layer.ClaimedDomains;
import io.gnomon.catalog.searchterm.FoldedText;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What apps are called according to all layers except the imported one, folded. */
final class AppNames {

  /** A shorter name is no sign of another that begins with it. */
  private static final int MIN_PREFIX_LENGTH = 3;

  private final Map<String, String> appsByName = new HashMap<>();
  private final Map<String, Set<String>> namesByApp = new HashMap<>();

  private AppNames() {}

  /** The names in these claims; a whole name goes before an alias, then the first claim wins. */
  static AppNames of(Collection<ClaimedDomains> claims) {
    var names = new AppNames();
    for (var each : claims) {
      if (each.name() != null) {
        names.add(each.appId(), List.of(each.name()));
      }
    }
    claims.forEach(each -> names.add(each.appId(), each.aliases()));
    return names;
  }

  private void add(String appId, List<String> names) {
    for (var name : names) {
      var folded = FoldedText.compact(name);
      if (!folded.isEmpty()) {
        appsByName.putIfAbsent(folded, appId);
        namesByApp.computeIfAbsent(appId, id -> new HashSet<>()).add(folded);
      }
    }
  }

  /** The app that has the name or alias. */
  Optional<String> appCalled(String name) {
    return Optional.ofNullable(appsByName.get(FoldedText.compact(name)));
  }

  /**
   * Whether the app may be called so: {@code Dropbox, Inc.} is {@code Dropbox}, unless another app
   * has that very name. Nothing else speaks against it where no name of the app is known.
   */
  boolean fits(String appId, String name) {
    var folded = FoldedText.compact(name);
    var names = namesByApp.getOrDefault(appId, Set.of());
    if (names.contains(folded) || appsByName.containsKey(folded)) {
      return names.contains(folded);
    }
    return names.isEmpty() || names.stream().anyMatch(each -> isAlike(each, folded));
  }

  private static boolean isAlike(String one, String other) {
    return one.equals(other)
        || (Math.min(one.length(), other.length()) >= MIN_PREFIX_LENGTH
            && (one.startsWith(other) || other.startsWith(one)));
  }
}
