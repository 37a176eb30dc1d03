package io.gnomon.discovery.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.NarrowLimits;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.upload.UploadLimiter;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Flood;
import io.gnomon.testing.Patience;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads of which too little arrives, something all the time or nothing at all. */
@Tag("full")
@QuarkusTest
@DiscoveryTest
@TestProfile(NarrowLimits.class)
class TricklingUploadTest {

  private static final String PATH = "/api/v1/reports/snapshots";
  private static final String PLAIN = "Content-Type: application/octet-stream";
  private static final String GZIP = PLAIN + "\nContent-Encoding: gzip";
  private static final String FORM = "Content-Type: multipart/form-data; boundary=trickle";
  private static final byte[] ONE_BYTE = {'x'};
  private static final int TIMEOUT_MILLIS = 30_000;

  /** So that one who is fast enough sends for longer than one may be late. */
  private static final int PARTS = 30;

  @Inject UploadLimiter uploads;
  @Inject MeterRegistry meters;

  private Path folder;

  @BeforeEach
  void findFolder() throws IOException {
    var file = uploads.createFile();
    folder = Objects.requireNonNull(file.getParent());
    Files.delete(file);
  }

  @AfterEach
  void nothingIsLeft() {
    Patience.await().untilAsserted(() -> assertThat(gauge("gnomon.upload.places.taken")).isZero());
    Patience.await().untilAsserted(() -> assertThat(gauge("gnomon.admission.requests")).isZero());
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {PLAIN, GZIP, FORM})
  void oneIsEndedWithItsConnection(String type) throws IOException {
    var before = tooSlow();
    try (var socket = begin(type)) {
      var in = socket.getInputStream();
      byBits().until(() -> in.available() > 0 || !trickle(socket));

      assertTooSlow(rest(in));
    }
    assertThat(tooSlow()).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {PLAIN, GZIP, FORM})
  void oneOfWhichNothingComesIsEndedAlike(String type) throws IOException {
    var before = tooSlow();
    try (var socket = begin(type)) {
      assertTooSlow(rest(socket.getInputStream()));
    }
    assertThat(tooSlow()).isEqualTo(before + 1);
  }

  @Test
  void oneThatStandsStillOverHttp2IsEndedAndItsConnectionStays() {
    try (var flood = Flood.http2(1, 2).with("Content-Type", "application/octet-stream")) {
      flood.begin(1, PATH, token(), ONE_BYTE);

      Patience.await().until(() -> flood.answers(408) == 1);

      flood.finished(1, PATH, token(), line());
      assertThat(flood.answers(201)).isEqualTo(1);
    }
  }

  @Test
  void oneIsEndedOverHttp2AndItsConnectionStays() {
    try (var flood = Flood.http2(1, 2).with("Content-Type", "application/octet-stream")) {
      flood.begin(1, PATH, token(), ONE_BYTE);

      byBits().until(() -> goOn(flood, ONE_BYTE) && flood.answers(408) == 1);

      flood.finished(1, PATH, token(), line());
      assertThat(flood.answers(201)).isEqualTo(1);
      // The client would have opened another one instead.
      assertThat(flood.answers().stream().map(each -> each.request().connection()).distinct())
          .hasSize(1);
    }
  }

  @Test
  void whoIsSlowButFastEnoughIsHeardOut() {
    try (var flood = Flood.http1(1).with("Content-Type", "application/octet-stream")) {
      flood.begin(1, PATH, token(), line());
      var parts = new AtomicInteger();

      byBits().until(() -> goOn(flood, line()) && parts.incrementAndGet() == PARTS);
      flood.end();

      Patience.await().until(() -> flood.answers(201) == 1);
    }
  }

  private static void assertTooSlow(String answer) {
    assertThat(answer)
        .startsWith("HTTP/1.1 408")
        .containsIgnoringCase("Connection: close")
        .contains(
            "application/problem+json", "/request-timeout", "first 1 s", "100 bytes a second");
  }

  private static ConditionFactory byBits() {
    return Patience.await().pollInterval(Duration.ofMillis(100));
  }

  private static boolean goOn(Flood flood, byte[] bytes) {
    flood.goOn(bytes);
    return true;
  }

  private static boolean trickle(Socket socket) throws IOException {
    socket.getOutputStream().write("1\r\nx\r\n".getBytes(UTF_8));
    return true;
  }

  /** Until the connection ends, which is reset where some of the body was on its way. */
  private static String rest(InputStream in) throws IOException {
    var answer = new ByteArrayOutputStream();
    try {
      in.transferTo(answer);
    } catch (SocketException reset) {
      // What has come is the answer.
    }
    return answer.toString(UTF_8);
  }

  private static Socket begin(String type) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    var head =
        """
        POST %s HTTP/1.1
        Host: localhost
        Authorization: Bearer %s
        %s
        Transfer-Encoding: chunked

        """
            .formatted(PATH, token(), type)
            .replace("\n", "\r\n");
    socket.getOutputStream().write(head.getBytes(UTF_8));
    return socket;
  }

  private static byte[] line() {
    return "1700000000.000 1 10.0.0.9 TCP_TUNNEL/200 9 CONNECT %s.example:443 ada HIER_DIRECT/1.2.3.4 -\n"
        .formatted(UUID.randomUUID())
        .getBytes(UTF_8);
  }

  private static String token() {
    return Callers.token("mallory", Roles.ANALYST);
  }

  private double tooSlow() {
    return meters.get("gnomon.upload.too.slow").counter().count();
  }

  private double gauge(String name) {
    return meters.get(name).gauges().stream().mapToDouble(each -> each.value()).sum();
  }
}
