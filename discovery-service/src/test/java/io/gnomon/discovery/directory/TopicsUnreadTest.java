package io.gnomon.discovery.directory;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.Topics;
import io.gnomon.testing.Callers;
import io.gnomon.testing.InfrastructureResource;
import io.gnomon.testing.Management;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered as long as it is not known what policy-service has said. */
@Tag("full")
@QuarkusTest
@DiscoveryTest
@TestProfile(TopicsUnreadTest.SettingsAndTagsCannotBeRead.class)
class TopicsUnreadTest {

  private static final String NAME = "LAPTOP-0951";

  @Inject DeviceFollower devices;

  /** From the start on; the topics of revocations and devices can. */
  public static final class SettingsAndTagsCannotBeRead implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          InfrastructureResource.NEVER_READY,
          "true",
          "mp.messaging.incoming.settings.bootstrap.servers",
          "127.0.0.1:1",
          "mp.messaging.incoming.app-tags.bootstrap.servers",
          "127.0.0.1:1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apps?tag=unsanctioned",
        "apps?tag=none",
        "apps?format=csv&tag=none",
        "series?by=tag",
        "executive-report"
      })
  void noRequestIsAnsweredFromHalfOfTheTags(String list) {
    Callers.viewer()
        .get("/api/v1/reports/all-sources/" + list)
        .then()
        .statusCode(503)
        .header("Retry-After", "5")
        .body("type", endsWith("/unavailable"))
        .body("detail", startsWith("The tags of apps"));
  }

  @Test
  void theServiceIsNotReady() {
    Management.request()
        .get("/q/health/ready")
        .then()
        .statusCode(503)
        .body(
            "checks.find { it.name == 'settings, devices and app tags' }.status", equalTo("DOWN"));
  }

  @Test
  void noNameOfADeviceIsShownThatMayHaveToBeHidden() {
    var id = UUID.randomUUID().toString();
    Topics.device(id, NAME, "Everybody");
    await().until(() -> devices.device(id).isPresent());

    assertThat(devices.device(id)).get().extracting(KnownDevice::name).isNotEqualTo(NAME);
  }
}
