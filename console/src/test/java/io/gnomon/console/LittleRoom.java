package io.gnomon.console;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Room for 64 requests, and so for 32 of an address, of a connection each, and 48 of a lane. */
public final class LittleRoom implements QuarkusTestProfile {

  static final int REQUEST_BYTES = 16 << 10;
  static final int MAX_OF_ADDRESS = 32;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "gnomon.admission.max-held-bytes",
        "1M",
        "gnomon.admission.max-arrival-time",
        "3s",
        "gnomon.admission.max-head-time",
        "3s",
        "gnomon.admission.request-bytes",
        Integer.toString(REQUEST_BYTES));
  }
}
