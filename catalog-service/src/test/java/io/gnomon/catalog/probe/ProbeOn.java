package io.gnomon.catalog.probe;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The probe, which may look at this machine and nothing else; there is no registry to ask. */
public final class ProbeOn implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "gnomon.probe.enabled", "true",
        "gnomon.probe.per-minute", "600",
        "gnomon.probe.allowed-ranges", "127.0.0.0/8,::1/128",
        "gnomon.probe.rdap-url", "http://127.0.0.1:1/");
  }
}
