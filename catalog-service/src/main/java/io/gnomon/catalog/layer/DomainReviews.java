package io.gnomon.catalog.layer;

import java.util.HashMap;
import java.util.Map;

/** What people said, or have yet to say, about domains that feeds and refreshes bring to apps. */
record DomainReviews(Map<String, Map<String, State>> byApp) {

  static final DomainReviews NONE = new DomainReviews(Map.of());

  /** Where a domain stands. */
  enum State {
    PENDING,
    ACCEPTED,
    REFUSED;

    static State of(String text) {
      return valueOf(text.toUpperCase(java.util.Locale.ROOT));
    }
  }

  static DomainReviews empty() {
    return new DomainReviews(new HashMap<>());
  }

  void put(String appId, String domain, State state) {
    byApp.computeIfAbsent(appId, id -> new HashMap<>()).put(domain, state);
  }

  Map<String, State> ofApp(String appId) {
    return byApp.getOrDefault(appId, Map.of());
  }
}
