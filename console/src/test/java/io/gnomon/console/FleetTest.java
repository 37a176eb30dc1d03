package io.gnomon.console;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.net.http.HttpClient.Version;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(FleetTest.EmbeddedHeap.class)
class FleetTest {

  private static final int DEVICES = 1_000;
  private static final int BROWSERS = 100;
  private static final int CONNECTIONS_OF_BROWSER = 6;
  private static final int UPLOADS = 10;

  @Inject MeterRegistry metrics;

  /** What is left for requests with the heap of the embedded default. */
  public static final class EmbeddedHeap implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("gnomon.admission.max-held-bytes", "48M");
    }
  }

  @Test
  void aFleetManyBrowsersAndLargeUploadsHaveRoomThoughTheyShareAnAddress() throws Exception {
    int busy = BROWSERS * CONNECTIONS_OF_BROWSER;
    try (var devices = Crowd.speaking(HttpVersion.HTTP_2);
        var people = Crowd.speaking(HttpVersion.HTTP_1_1)) {
      devices.listen(DEVICES, "/agent/v1/feed");
      people.listen(busy, "/api/v1/feed");
      people.begin(UPLOADS, "/api/v1/reports/snapshots");

      await().until(() -> devices.answers() + people.answers() == DEVICES + busy);
      assertThat(devices.answers(200) + people.answers(200)).isEqualTo(DEVICES + busy);
      await().until(() -> people() == busy + UPLOADS);
      assertThat(Caller.speaking(Version.HTTP_1_1).get("/api/v1/alerts").statusCode())
          .isEqualTo(200);
    }
  }

  private double people() {
    return metrics.get("gnomon.admission.requests").tag("lane", "person").gauge().value();
  }
}
