package io.gnomon.console;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Behind a proxy of this machine, with little room for each address, and with two event loops. */
public final class BehindAProxy implements QuarkusTestProfile {

  static final int MAX_PER_ADDRESS = 3;
  static final int LOOPS = 2;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "gnomon.proxy.trusted-ranges",
        "127.0.0.0/8",
        "gnomon.console.max-open-requests-per-address",
        Integer.toString(MAX_PER_ADDRESS),
        "quarkus.vertx.event-loops-pool-size",
        Integer.toString(LOOPS));
  }
}
