package io.gnomon.kit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Takes few connections, and a topic that a channel reads was never made: one restart of the
 * application for the tests of both.
 */
public final class ServiceWithFaults implements QuarkusTestProfile {

  public static final int MAX_CONNECTIONS = 5;

  /** An address of this machine that is not one of a proxy. */
  public static final String STRANGER = "127.0.0.2";

  public static final String MISSING_TOPIC = "never.made.v1";

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.http.limits.max-connections",
        Integer.toString(MAX_CONNECTIONS),
        "gnomon.proxy.trusted-ranges",
        "127.0.0.1,::1",
        "mp.messaging.incoming.tags.topic",
        MISSING_TOPIC);
  }
}
