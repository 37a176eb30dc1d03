package io.gnomon.kit.admission;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.embedded.secret.CertificateAuthority;
import io.gnomon.embedded.secret.CertificateFiles;
import io.gnomon.embedded.secret.PasswordFile;
import io.gnomon.kit.DataTest;
import io.gnomon.kit.connection.Http2Frames;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Flood;
import io.gnomon.testing.LogRecords;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.PemKeyCertOptions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DataTest
@TestProfile(AdmissionTest.LittleRoom.class)
class HeadsTest {

  private static final int TIMEOUT_MILLIS = 60_000;
  private static final String REQUEST = "GET /edge HTTP/1.1\r\nHost: localhost\r\n\r\n";
  private static final String HALF = "GET /edge HTTP/1.1\r\nHost: loc";
  private static final String UPGRADE =
      REQUEST.replace(
          "\r\n\r\n",
          "\r\nUpgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings"
              + "\r\nHTTP2-Settings: AAMAAABk\r\n\r\n");

  @Inject MeterRegistry meters;

  @ParameterizedTest
  @ValueSource(strings = {"quarkus.http.port", "quarkus.management.test-port"})
  void halfAHeadEndsInTimeWithoutALine(String port) throws IOException {
    var before = closed("time");
    try (var logged = LogRecords.ofEverything();
        var silent = connect(port);
        var first = connect(port);
        var second = connect(port)) {
      send(first, HALF);
      send(second, REQUEST + HALF);

      assertThat(read(silent)).isEmpty();
      assertThat(read(first)).isEmpty();
      assertThat(read(second)).containsOnlyOnce("HTTP/1.1 ");
      assertThat(closed("time")).isEqualTo(before + 3);
      assertThat(logged.messages()).isEmpty();
    }
  }

  /** What is sent, and what once that was answered. */
  static Stream<Arguments> halfHeadsOverHttp2() {
    var preface = Http2Frames.preface();
    var half = Http2Frames.begunHead(3);
    return Stream.of(
        Arguments.of(preface, half),
        Arguments.of(preface + Http2Frames.request(1) + half, ""),
        Arguments.of(UPGRADE, preface + half),
        Arguments.of(UPGRADE + preface + half, ""));
  }

  @ParameterizedTest
  @MethodSource("halfHeadsOverHttp2")
  void halfAHeadOverHttp2EndsInTimeWithoutALine(String first, String rest) throws IOException {
    var before = closed("time");
    try (var logged = LogRecords.ofEverything();
        var socket = connect("quarkus.http.port")) {
      send(socket, first);
      assertThat(socket.getInputStream().read()).isNotNegative();
      send(socket, rest);

      read(socket);
      assertThat(closed("time")).isEqualTo(before + 1);
      assertThat(logged.messages()).isEmpty();
    }
  }

  @Test
  void headsOfManyFieldsHoldNoMoreThanThereIs() throws IOException {
    var before = closed("room");
    var open = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 10; i++) {
        var socket = connect("quarkus.http.port");
        open.add(socket);
        send(socket, "GET /edge HTTP/1.1\r\n" + "a:\r\n".repeat(1_000));
      }

      await().untilAsserted(() -> assertThat(closed("room")).isGreaterThan(before));
      assertThat(held()).isLessThanOrEqualTo(AdmissionTest.MAX_HELD_BYTES / 8);
      Callers.viewer().get("/edge").then().statusCode(200);
      await().untilAsserted(() -> assertThat(held()).isZero());
    } finally {
      for (var socket : open) {
        socket.close();
      }
    }
  }

  static Stream<Arguments> halfHeadsBehindTls() {
    return Stream.of(
        Arguments.of("http/1.1", REQUEST + HALF),
        Arguments.of(
            "h2", Http2Frames.preface() + Http2Frames.request(1) + Http2Frames.begunHead(3)));
  }

  /** Any server of the process is watched. */
  @Tag("full")
  @ParameterizedTest
  @MethodSource("halfHeadsBehindTls")
  void halfAHeadBehindTlsEndsInTime(String protocol, String sent, @TempDir Path folder)
      throws Exception {
    var files = new CertificateFiles(folder);
    new CertificateAuthority(files, new PasswordFile(folder.resolve("passwords"))).ensure();
    var vertx = Vertx.vertx();
    try {
      var server =
          done(
              vertx
                  .createHttpServer(withKeyOf(files))
                  .requestHandler(request -> request.response().end("answered"))
                  .listen(0, "localhost"));
      var socket =
          done(
              vertx
                  .createNetClient(trustingAll(protocol))
                  .connect(server.actualPort(), "localhost"));
      var closed = Promise.<String>promise();
      var answer = Buffer.buffer();
      socket.handler(answer::appendBuffer).closeHandler(end -> closed.complete(answer.toString()));
      socket.write(sent, StandardCharsets.ISO_8859_1.name());

      assertThat(done(closed.future())).containsOnlyOnce("answered");
    } finally {
      done(vertx.close());
    }
  }

  private static NetClientOptions trustingAll(String protocol) {
    return new NetClientOptions()
        .setSsl(true)
        .setTrustAll(true)
        .setHostnameVerificationAlgorithm("")
        .setUseAlpn(true)
        .setApplicationLayerProtocols(List.of(protocol));
  }

  private static HttpServerOptions withKeyOf(CertificateFiles files) {
    return new HttpServerOptions()
        .setSsl(true)
        .setUseAlpn(true)
        .setKeyCertOptions(
            new PemKeyCertOptions()
                .setCertPath(files.certificate().toString())
                .setKeyPath(files.privateKey().toString()));
  }

  private static <T> T done(Future<T> future) throws Exception {
    return future
        .toCompletionStage()
        .toCompletableFuture()
        .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** For longer than a head may take. */
  @Test
  void whatIsUnderWayAndWhoIsIdleIsKept() throws IOException {
    var token = Callers.token(Callers.VIEWER, "viewer");
    try (var idle = connect("quarkus.http.port");
        var streams = Flood.http2(1, 10);
        var connections = Flood.http1(10)) {
      send(idle, REQUEST);
      assertThat(idle.getInputStream().read()).isPositive();
      streams.begin(1, "/edge/long", token, new byte[] {'{'});
      connections.begin(1, "/edge/long", token, new byte[] {'{'});
      await().until(() -> parked() == 2);

      await().during(Duration.ofSeconds(4)).untilAsserted(() -> assertThat(parked()).isEqualTo(2));
      idle.getInputStream().skip(idle.getInputStream().available());
      send(idle, REQUEST);
      assertThat(idle.getInputStream().read()).isPositive();
    }
  }

  private static Socket connect(String port) throws IOException {
    var socket = new Socket("localhost", ConfigProvider.getConfig().getValue(port, Integer.class));
    socket.setSoTimeout(TIMEOUT_MILLIS);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** All that comes until the connection is closed. */
  private static String read(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private double held() {
    return meters.get("gnomon.connections.head.bytes").gauge().value();
  }

  private double closed(String reason) {
    return meters.get("gnomon.connections.closed").tag("reason", reason).counter().count();
  }

  private double parked() {
    return meters.get("gnomon.admission.parked").gauge().value();
  }
}
