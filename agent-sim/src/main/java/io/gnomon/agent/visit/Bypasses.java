package io.gnomon.agent.visit;

import io.gnomon.matching.decision.Indicator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who on one device went on after a warning, and until when that holds: for the app where the
 * indicator was made for one, so that its other domains do not warn again.
 */
public final class Bypasses {

  private static final int MOST = 256;

  private @Nullable Map<String, Long> untilMillis;

  /** Forgets everybody. */
  public void clear() {
    untilMillis = null;
  }

  /** Whether that user is past the warning of that indicator. */
  boolean holds(Indicator indicator, String user, long nowMillis) {
    var until = untilMillis == null ? null : untilMillis.get(key(indicator, user));
    return until != null && nowMillis < until;
  }

  /** The user went on; when there are too many, the oldest is forgotten and warns again. */
  void remember(Indicator indicator, String user, long until) {
    if (untilMillis == null) {
      untilMillis = new LinkedHashMap<>(4);
    }
    untilMillis.remove(key(indicator, user));
    untilMillis.put(key(indicator, user), until);
    if (untilMillis.size() > MOST) {
      var oldest = untilMillis.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }

  private static String key(Indicator indicator, String user) {
    var app = indicator.app();
    return (app == null ? "indicator " + indicator.id() : "app " + app.id()) + " " + user;
  }
}
