package io.gnomon.agent.traffic;

import io.gnomon.matching.indicator.DecisionIndicator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bypasses of warnings on one device, by user, until they expire. A bypass is valid for the app
 * of the indicator if there is one, so that other domains of the app do not warn again. Written by
 * {@link VisitEvaluator}, on the event loop of the fleet.
 */
public final class Bypasses {

  private static final int MAX_ENTRIES = 256;

  private @Nullable Map<String, Long> expiryMillis;

  /** Removes all bypasses. */
  public void clear() {
    expiryMillis = null;
  }

  /** Whether the user has a valid bypass for the indicator. */
  boolean isValid(DecisionIndicator indicator, String user, long nowMillis) {
    var expiry = expiryMillis == null ? null : expiryMillis.get(key(indicator, user));
    return expiry != null && nowMillis < expiry;
  }

  /** Adds a bypass; where there are too many, the oldest one is evicted. */
  void add(DecisionIndicator indicator, String user, long expiresMillis) {
    if (expiryMillis == null) {
      expiryMillis = new LinkedHashMap<>(4);
    }
    expiryMillis.remove(key(indicator, user));
    expiryMillis.put(key(indicator, user), expiresMillis);
    if (expiryMillis.size() > MAX_ENTRIES) {
      var oldest = expiryMillis.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }

  private static String key(DecisionIndicator indicator, String user) {
    var app = indicator.app();
    return (app == null ? "indicator " + indicator.id() : "app " + app.id()) + " " + user;
  }
}
