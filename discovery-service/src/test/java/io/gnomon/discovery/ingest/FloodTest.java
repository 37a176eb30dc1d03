package io.gnomon.discovery.ingest;

import static io.gnomon.discovery.TestDevice.line;
import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Flood;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpClientResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@QuarkusTest
@DiscoveryTest
class FloodTest {

  private static final String PATH = "/agent/v1/transactions";
  private static final byte[] ONE_BYTE = {'{'};
  private static final int DEVICES_PART = (32 << 20) * 6 / 8;

  @Inject MeterRegistry meters;

  private final TestDevice device = new TestDevice();

  @BeforeEach
  void telemetryIsOn() {
    Topics.telemetry(true);
    // A caller that was here lately is known.
    device.sends(line("ada", "one.example.org"));
  }

  @Test
  void oneDeviceWithTwentyThousandBodiesOnTheirWayIsHeldBackAlone() {
    try (var flood = batches(20)) {
      for (int i = 0; i < 20; i++) {
        flood.begin(1_000, PATH, Callers.deviceToken("flooding"), ONE_BYTE);
        device.sends(line("ada", "two.example.org"));
      }

      Callers.viewer().get("/api/v1/me").then().statusCode(200);
      assertThat(flood.answers()).extracting(HttpClientResponse::statusCode).containsOnly(429);
      assertThat(held()).isLessThanOrEqualTo(DEVICES_PART);
    }

    await().until(() -> held() == 0);
  }

  @Test
  void aFleetThatFloodsHoldsNoMoreThanItsPart() {
    try (var flood = batches(4)) {
      for (int i = 0; i < 3_000; i++) {
        flood.begin(1, PATH, Callers.deviceToken(UUID.randomUUID().toString()), ONE_BYTE);
      }

      device.sends(line("ada", "three.example.org"));
      Callers.viewer().get("/api/v1/me").then().statusCode(200);
      await().until(() -> flood.answers(429) > 100);
      assertThat(held()).isLessThanOrEqualTo(DEVICES_PART);
      flood.breakOff();
    }

    await().until(() -> held() == 0);
  }

  private static Flood batches(int connections) {
    return Flood.http2(connections, 1_000)
        .with("Gnomon-Boot-Id", UUID.randomUUID().toString())
        .with("Gnomon-Sequence", "1");
  }

  private double held() {
    return meters.get("gnomon.admission.held.bytes").tag("lane", "device").gauge().value();
  }
}
