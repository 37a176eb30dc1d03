package io.gnomon.kit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Its brokers cannot be reached, from the start on, and its API has few event loops, whose lateness
 * counts: one restart of the application for the tests of both.
 */
public final class ServiceWithoutBrokers implements QuarkusTestProfile {

  /** As many as the API has in a test on any machine. */
  public static final int LOOPS = 2;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "kafka.bootstrap.servers",
        "127.0.0.1:1",
        "quarkus.vertx.event-loops-pool-size",
        Integer.toString(LOOPS),
        "gnomon.admission.tolerated-lateness",
        "100ms");
  }
}
