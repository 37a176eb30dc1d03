package io.gnomon.catalog.layer;

import java.util.HashMap;
import java.util.Map;

/** The reviews of domains that feeds and refreshes added, by app and domain. */
public record DomainReviews(Map<String, Map<String, DomainReviewState>> byApp) {

  public static final DomainReviews NONE = new DomainReviews(Map.of());

  public static DomainReviews empty() {
    return new DomainReviews(new HashMap<>());
  }

  public void put(String appId, String domain, DomainReviewState state) {
    byApp.computeIfAbsent(appId, id -> new HashMap<>()).put(domain, state);
  }

  Map<String, DomainReviewState> ofApp(String appId) {
    return byApp.getOrDefault(appId, Map.of());
  }
}
