package io.gnomon.discovery;

import io.gnomon.testing.TraceReceiver;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Traces are on. */
public final class Traced implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return TraceReceiver.settings();
  }
}
