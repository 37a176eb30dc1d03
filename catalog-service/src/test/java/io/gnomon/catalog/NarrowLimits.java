package io.gnomon.catalog;

import io.gnomon.testing.DatabaseAway;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/**
 * Limits that a test exceeds quickly, and a database that can be taken away: one restart of the
 * application for the tests of both.
 */
public final class NarrowLimits implements QuarkusTestProfile {

  private static final Map<String, String> LIMITS =
      Map.of(
          "gnomon.catalog-feed.max-bytes", "10K",
          "gnomon.catalog-feed.max-entry-bytes", "20K",
          "gnomon.catalog.max-layer-bytes", "1");

  @Override
  public Map<String, String> getConfigOverrides() {
    var settings = new HashMap<>(LIMITS);
    settings.putAll(DatabaseAway.settings());
    return Map.copyOf(settings);
  }
}
