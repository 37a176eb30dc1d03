package io.gnomon.console;

import static io.gnomon.testing.Patience.await;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class StreamTest {

  private static final String FIRST = "data: first\n\n";
  private static final String SECOND = "data: second\n\n";
  private static final long UPLOAD_BYTES = 200L << 20;
  private static final int TIMEOUT_MILLIS = 30_000;

  /** The beginning of one. */
  private static final String BODY =
      " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n";

  private static final String UPLOAD = "POST /api/v1/reports/snapshots" + BODY;
  private static final String UPLOAD_BROKEN_OFF = "POST /api/v1/feed/epochs" + BODY;

  /** What the sockets of both connections and the pieces in flight may hold. */
  private static final long MAX_UNDERWAY_BYTES = 32L << 20;

  @Inject MeterRegistry metrics;

  @ParameterizedTest
  @EnumSource(Version.class)
  void anEventArrivesBeforeTheNextIsSent(Version version) throws Exception {
    var policy = Backends.of("policy-service");
    policy.streams.clear();

    try (var stream = Caller.speaking(version).stream("/agent/v1/feed")) {
      assertThat(read(stream, FIRST.length())).isEqualTo(FIRST);
      policy.streams.take().write(SECOND);
      assertThat(read(stream, SECOND.length())).isEqualTo(SECOND);
    }
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void whoBreaksOffHarmsNobodyElseAndLeavesNothingOpen(Version version) throws Exception {
    await().until(() -> open() == 0);

    var caller = Caller.speaking(version);
    for (int i = 0; i < 300; i++) {
      var answer = caller.stream("/api/v1/categories");
      assertThat(answer.read()).isEqualTo('"');
      answer.close();
      assertThat(caller.send("POST", "/api/v1/apps/lookup", "{}").statusCode()).isEqualTo(200);
    }

    await().until(() -> open() == 0);
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void aStreamThatBothSidesEndAtOnceHarmsNobodyElse(Version version) throws Exception {
    var policy = Backends.of("policy-service");
    policy.streams.clear();
    var caller = Caller.speaking(version);

    for (int i = 0; i < 300; i++) {
      var stream = caller.stream("/agent/v1/feed");
      assertThat(read(stream, FIRST.length())).isEqualTo(FIRST);
      policy.streams.take().end();
      stream.close();
      assertThat(caller.send("POST", "/agent/v1/events", "{}").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void aStreamThatNobodyListensToEndsAtTheService(Version version) throws Exception {
    var policy = Backends.of("policy-service");
    policy.ended.clear();
    var stream = Caller.speaking(version).stream("/agent/v1/feed");
    assertThat(read(stream, FIRST.length())).isEqualTo(FIRST);

    stream.close();

    assertThat(policy.ended.poll(60, TimeUnit.SECONDS)).isEqualTo("policy-service");
    await().until(() -> open() == 0);
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void aFileThatNobodyTakesEndsAtTheServiceAlsoWhereItIsJson(Version version) throws Exception {
    var catalog = Backends.of("catalog-service");
    catalog.ended.clear();
    var file = Caller.speaking(version).stream("/api/v1/apps?format=ndjson");
    assertThat(file.read()).isEqualTo('{');

    file.close();

    assertThat(catalog.ended.poll(60, TimeUnit.SECONDS)).isEqualTo("catalog-service");
  }

  @Test
  void anUploadWaitsForItsReaderAndIsHeldNowhere() throws Exception {
    var processes = List.of(Backends.of("discovery-service"), Backends.otherOfDiscovery());
    processes.forEach(each -> each.received.set(0));
    var sent = new AtomicLong();
    var body = BodyPublishers.ofInputStream(() -> new Zeros(UPLOAD_BYTES, sent));
    var answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Caller.speaking(Version.HTTP_1_1)
                    .send("POST", "/api/v1/reports/snapshots", body)
                    .statusCode();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    var upload = await().until(() -> begun(processes), Objects::nonNull);

    await().during(Duration.ofSeconds(1)).until(sent::get, new Unchanged()::holds);
    assertThat(sent).hasValueLessThan(MAX_UNDERWAY_BYTES);

    upload.resume();
    assertThat(answer.join()).isEqualTo(201);
    assertThat(processes.stream().mapToLong(each -> each.received.get()).sum())
        .isEqualTo(UPLOAD_BYTES);
  }

  @Test
  void anUploadThatItsServiceEndsHoldsNoConnection() throws Exception {
    var processes = List.of(Backends.of("discovery-service"), Backends.otherOfDiscovery());
    processes.forEach(each -> each.received.set(0));
    try (var socket = new Socket("127.0.0.1", Caller.port())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(UPLOAD.getBytes(US_ASCII));
      var upload = await().until(() -> begun(processes), Objects::nonNull);

      upload
          .response()
          .setStatusCode(408)
          .putHeader("Connection", "close")
          .end()
          .onSuccess(sent -> upload.connection().close());

      assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
          .startsWith("HTTP/1.1 408");
    }
    await().until(() -> open() == 0);
  }

  @Test
  void aBodyThatItsServiceDoesNotAnswerHoldsNoConnection() throws Exception {
    try (var socket = new Socket("127.0.0.1", Caller.port())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(UPLOAD_BROKEN_OFF.getBytes(US_ASCII));

      assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
          .startsWith("HTTP/1.1 502")
          .containsIgnoringCase("connection: close")
          .contains("problems/no-answer");
    }
    await().until(() -> open() == 0);
  }

  private double open() {
    return metrics.get("gnomon.admission.requests").gauges().stream()
        .mapToDouble(each -> each.value())
        .sum();
  }

  /** The upload, at the process whose turn it was. */
  private static @Nullable HttpServerRequest begun(List<Backend> processes) {
    return processes.stream()
        .map(each -> each.uploads.poll())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String read(InputStream in, int bytes) throws Exception {
    return new String(in.readNBytes(bytes), US_ASCII);
  }

  /** Whether a figure is what it was the last time. */
  private static final class Unchanged {
    private long last = -1;

    boolean holds(long now) {
      var same = now == last;
      last = now;
      return same;
    }
  }

  /** A body of zeros that counts what was taken of it. */
  private static final class Zeros extends InputStream {
    private final AtomicLong sent;
    private long left;

    Zeros(long bytes, AtomicLong sent) {
      this.left = bytes;
      this.sent = sent;
    }

    @Override
    public int read() {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : 0;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      var given = (int) Math.min(left, length);
      left -= given;
      sent.addAndGet(given);
      return given;
    }
  }
}
