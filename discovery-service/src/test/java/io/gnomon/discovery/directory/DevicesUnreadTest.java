package io.gnomon.discovery.directory;

import static org.hamcrest.Matchers.startsWith;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.testing.Callers;
import io.gnomon.testing.InfrastructureResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered as long as it is not known which devices there are. */
@Tag("full")
@QuarkusTest
@DiscoveryTest
@TestProfile(DevicesUnreadTest.DevicesCannotBeRead.class)
class DevicesUnreadTest {

  /** From the start on. */
  public static final class DevicesCannotBeRead implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          InfrastructureResource.NEVER_READY,
          "true",
          "mp.messaging.incoming.devices.bootstrap.servers",
          "127.0.0.1:1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"coverage", "coverage/silent-devices", "reports/endpoint-users/devices?q=laptop"})
  void noRequestIsAnsweredFromHalfOfTheDevices(String path) {
    Callers.viewer()
        .get("/api/v1/" + path)
        .then()
        .statusCode(503)
        .header("Retry-After", "5")
        .body("detail", startsWith("The devices"));
  }
}
