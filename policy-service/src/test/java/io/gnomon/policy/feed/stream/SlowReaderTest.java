package io.gnomon.policy.feed.stream;

import static io.gnomon.testing.Callers.device;
import static io.gnomon.testing.Callers.deviceToken;
import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.feed.state.Organisation;
import io.gnomon.testing.SmallSendBuffer;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@QuarkusTest
@PolicyTest
@TestProfile(SlowReaderTest.Impatient.class)
class SlowReaderTest {

  private static final String APP = "slow-app";
  private static final int HOSTS = 4_000;

  /** Far more than a connection holds of a reader that takes nothing. */
  private static final int SNAPSHOT_BYTES = 400_000;

  private static final int RECEIVE_BYTES = 4_096;

  /** Beats often, so that it notices soon; the system buffers little of what is not read. */
  public static final class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "gnomon.feed.heartbeat",
          "1s",
          "gnomon.feed.slow-reader-timeout",
          "2s",
          SmallSendBuffer.SETTING,
          "16384");
    }
  }

  @Inject MeterRegistry meters;
  private TestDevice device;

  @BeforeEach
  void aLargeSnapshot() {
    Organisation.enforcesEverything();
    Organisation.knows(APP, "Slow", hosts());
    Organisation.unsanctions(APP);
    device = TestDevice.enrolled("LAPTOP-0951");
    await().until(() -> snapshotBytes() > SNAPSHOT_BYTES);
  }

  @Test
  void aStreamOverHttp1WhoseReaderTakesNothingIsForgotten() throws IOException {
    assertIsForgotten("/agent/v1/feed", "gnomon.feed.streams");
  }

  @Test
  void anAnswerOverHttp1WhoseReaderTakesNothingIsForgotten() throws IOException {
    assertIsForgotten("/agent/v1/feed/changes", "gnomon.feed.changes.open");
  }

  private void assertIsForgotten(String path, String gauge) throws IOException {
    var open = meters.get(gauge).gauge();
    var parked = meters.get("gnomon.admission.parked").gauge();
    await().until(() -> open.value() == 0);
    try (var socket = new Socket()) {
      socket.setReceiveBufferSize(RECEIVE_BYTES);
      socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
      socket.getOutputStream().write(request(path).getBytes(StandardCharsets.US_ASCII));

      await().until(() -> open.value() == 1);
      await().until(() -> open.value() == 0);
      await().untilAsserted(() -> assertThat(parked.value()).isZero());
    }
  }

  private static String[] hosts() {
    return IntStream.range(0, HOSTS)
        .mapToObj(i -> "a-host-with-a-name-" + i + ".slow.example")
        .toArray(String[]::new);
  }

  private int snapshotBytes() {
    return device(device.id()).get("/agent/v1/feed/changes").asByteArray().length;
  }

  private String request(String path) {
    return "GET "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
        + deviceToken(device.id())
        + "\r\n\r\n";
  }
}
