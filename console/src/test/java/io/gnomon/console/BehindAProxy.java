package io.gnomon.console;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Behind a proxy of this machine, with room for eight requests, and with two event loops. */
public final class BehindAProxy implements QuarkusTestProfile {

  static final int MAX_PER_ADDRESS = 4;

  private static final int REQUEST_BYTES = 16 << 10;
  static final int LOOPS = 2;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "gnomon.proxy.trusted-ranges",
        "127.0.0.0/8",
        "gnomon.admission.request-bytes",
        Integer.toString(REQUEST_BYTES),
        "gnomon.admission.max-held-bytes",
        Integer.toString(2 * MAX_PER_ADDRESS * REQUEST_BYTES),
        "quarkus.vertx.event-loops-pool-size",
        Integer.toString(LOOPS));
  }
}
