package io.gnomon.discovery;

import io.gnomon.testing.DatabaseAway;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/**
 * Limits that a test exceeds quickly, batches sent to an address where nothing listens, and a
 * database that can be taken away: one restart of the application for the tests of all.
 */
public final class NarrowLimits implements QuarkusTestProfile {

  private static final Map<String, String> LIMITS =
      Map.of(
          "gnomon.snapshot.max-bytes", "10000",
          "gnomon.ingest.max-unacknowledged-bytes", "1000",
          "gnomon.ingest.max-wait-for-broker", "0s",
          "gnomon.upload.max-delay", "1s",
          "gnomon.upload.min-bytes-per-second", "100",
          "mp.messaging.outgoing.transactions.bootstrap.servers", "127.0.0.1:1");

  @Override
  public Map<String, String> getConfigOverrides() {
    var settings = new HashMap<>(LIMITS);
    settings.putAll(DatabaseAway.settings());
    return Map.copyOf(settings);
  }
}
