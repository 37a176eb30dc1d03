package io.gnomon.kit.connection;

import static io.gnomon.testing.Patience.await;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.DataTest;
import io.gnomon.kit.ImpatientOverTls;
import io.gnomon.testing.Callers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DataTest
@TestProfile(ImpatientOverTls.class)
class ReaderWorkerTest {

  /** In which the end of a large answer is read. */
  private static final int LAST_STEPS = 16;

  private static final int STEP_BYTES = 16_384;
  private static final int RECEIVE_BYTES = 4_096;
  private static final int TIMEOUT_MILLIS = 60_000;

  /** A hundred requests, often enough to hold much more than any socket. */
  private static final int MANY = 10_000;

  @Inject MeterRegistry meters;

  @BeforeEach
  void theServiceKnowsWhatWasRevoked() {
    Callers.viewer().get("/edge").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/large", "/large/whole"})
  void anAnswerThatNobodyReadsIsHeldForAWhileOnly(String path) throws IOException {
    var before = brokenOff();
    try (var socket = connection()) {
      send(socket, request(path));

      await().until(() -> requests() == 1);
      await().during(Duration.ofMillis(500)).until(() -> requests() == 1);
      await().until(() -> requests() == 0);
      assertThat(brokenOff()).isEqualTo(before + 1);
      assertThat(held()).isZero();
      socket.setSoTimeout(TIMEOUT_MILLIS);
      assertThat(read(socket)).isLessThan(LargeResource.BYTES);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/large", "/large/whole"})
  void aStreamThatNobodyReadsIsHeldForAWhileOnlyAndItsConnectionStays(String path) {
    var vertx = Vertx.vertx();
    try {
      var options =
          new HttpClientOptions()
              .setProtocolVersion(HttpVersion.HTTP_2)
              .setHttp2ClearTextUpgrade(false);
      var client = vertx.createHttpClient(options);
      var broken = new AtomicBoolean();
      client
          .request(HttpMethod.GET, RestAssured.port, "localhost", path)
          .compose(request -> request.putHeader("Authorization", "Bearer " + token()).send())
          .onSuccess(answer -> answer.pause().exceptionHandler(reset -> broken.set(true)));

      await().until(() -> requests() == 1);
      await().until(() -> requests() == 0);
      await().until(broken::get);
      var answer =
          client
              .request(HttpMethod.GET, RestAssured.port, "localhost", "/edge")
              .compose(request -> request.putHeader("Authorization", "Bearer " + token()).send());
      assertThat(await(answer).statusCode()).isEqualTo(200);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  @Tag("full")
  @Test
  void theWatchDoesNotWaitForWhoeverWritesWhileThatOneWaitsForIt() throws Exception {
    var vertx = Vertx.vertx();
    try {
      var options =
          new HttpClientOptions()
              .setProtocolVersion(HttpVersion.HTTP_2)
              .setHttp2ClearTextUpgrade(false);
      var answer =
          vertx
              .createHttpClient(options)
              .request(HttpMethod.GET, RestAssured.port, "localhost", LockedRoute.PATH)
              .compose(request -> request.putHeader("Authorization", "Bearer " + token()).send())
              .compose(HttpClientResponse::body);

      assertThat(await(answer)).hasToString("begun, open");
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  @Test
  void whatIsReadInTimeIsWhole() {
    assertThat(Callers.viewer().get("/large").asByteArray()).hasSizeGreaterThan(8_000_000);
    assertThat(Callers.viewer().get("/large/whole").asByteArray()).hasSize(LargeResource.BYTES);
  }

  @Test
  void whatAnAnswerHoldsCountsUntilItIsReadOrItsReaderHasGone() throws IOException {
    try (var socket = connection()) {
      send(socket, request("/large/whole"));

      await().until(() -> held() > LargeResource.BYTES);
    }
    await().until(() -> held() == 0);
  }

  @Tag("full")
  @Test
  void ofAnAnswerThatIsWrittenPieceByPieceWhatWaitsCountsAlone() throws IOException {
    try (var socket = connection()) {
      send(socket, request("/large"));
      socket.getInputStream().readNBytes(LargeResource.BYTES - LAST_STEPS * STEP_BYTES);

      for (int i = 0; i < LAST_STEPS; i++) {
        await().during(Duration.ofMillis(50)).until(() -> held() < LargeResource.BYTES / 2);
        socket.getInputStream().readNBytes(STEP_BYTES);
      }
    }
    await().until(() -> held() == 0);
  }

  @Tag("full")
  @Test
  void ofAStreamThatIsWrittenPieceByPieceAFewPiecesCountAlone() {
    var vertx = Vertx.vertx();
    try {
      var options =
          new HttpClientOptions()
              .setProtocolVersion(HttpVersion.HTTP_2)
              .setHttp2ClearTextUpgrade(false)
              // All but the end is sent at once.
              .setInitialSettings(
                  new Http2Settings().setInitialWindowSize(LargeResource.BYTES - STEP_BYTES))
              .setHttp2ConnectionWindowSize(2 * LargeResource.BYTES);
      vertx
          .createHttpClient(options)
          .request(HttpMethod.GET, RestAssured.port, "localhost", "/large")
          .compose(request -> request.putHeader("Authorization", "Bearer " + token()).send())
          .onSuccess(HttpClientResponse::pause);

      var waiting = await().until(this::held, held -> held > 0);
      assertThat(waiting).isLessThan(LargeResource.BYTES / 2.0);
      await().until(() -> held() == 0);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  @Test
  void whoSendsRequestsAndReadsNoAnswerIsHeldBack() throws IOException {
    var one = request("/edge").repeat(100).getBytes(US_ASCII);
    try (var socket = connection()) {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < MANY; i++) {
                  socket.getOutputStream().write(one);
                }
              })
          .isInstanceOf(IOException.class);
    }
    await().until(() -> requests() == 0);
  }

  @Tag("full")
  @Test
  void whoReadsNoAnswerAndSendsFewRequestsIsCutOffToo() throws IOException {
    var before = brokenOff();
    try (var socket = connection()) {
      send(socket, request("/large/whole").repeat(3));

      await().until(() -> held() > LargeResource.BYTES);
      await().during(Duration.ofMillis(500)).until(() -> held() < 2 * LargeResource.BYTES);
      await().until(() -> held() == 0);
      assertThat(brokenOff()).isEqualTo(before + 1);
    }
  }

  @Test
  void whoSendsRequestsTogetherGetsAllAnswers() throws IOException {
    int count = 50;
    try (var socket = connection()) {
      send(socket, request("/edge").repeat(count));
      socket.setSoTimeout(TIMEOUT_MILLIS);
      var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      for (int answers = 0; answers < count; ) {
        answers += in.readLine().contains("HTTP/1.1 200") ? 1 : 0;
      }
    }
    await().until(() -> requests() == 0);
  }

  private static long read(Socket socket) {
    long count = 0;
    try {
      var bytes = new byte[8_192];
      for (int read = 0; read >= 0; read = socket.getInputStream().read(bytes)) {
        count += read;
      }
    } catch (IOException e) {
      // The connection was reset.
    }
    return count;
  }

  private static Socket connection() throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(RECEIVE_BYTES);
    socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
    return socket;
  }

  private static void send(Socket socket, String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(US_ASCII));
  }

  private static String request(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token() + "\r\n\r\n";
  }

  private static String token() {
    return Callers.token(Callers.VIEWER, "viewer");
  }

  private double requests() {
    return meters.get("gnomon.admission.requests").tag("lane", "person").gauge().value();
  }

  private double held() {
    return meters.get("gnomon.admission.held.bytes").tag("lane", "person").gauge().value();
  }

  private double brokenOff() {
    return meters.get("gnomon.reader.broken.off").counter().count();
  }
}
