package io.gnomon.kit.admission;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.DataTest;
import io.gnomon.kit.ServiceWithFaults;
import io.gnomon.testing.Management;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DataTest
@TestProfile(ServiceWithFaults.class)
class ConnectionsTest {

  private static final byte[] HALF = "GET /edge HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] REST = "Host: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  @Inject MeterRegistry meters;

  @ConfigProperty(name = "quarkus.http.idle-timeout")
  Duration idleTimeout;

  private final List<Socket> open = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (var socket : open) {
      socket.close();
    }
    await().until(ConnectionsTest::isAnswered);
  }

  @Test
  void aConnectionBeyondTheLimitIsClosedAndProbesHaveTheirOwn() throws IOException {
    for (int i = 0; i < ServiceWithFaults.MAX_CONNECTIONS; i++) {
      var socket = connect();
      open.add(socket);
      assertThat(answers(socket)).isTrue();
    }

    assertThat(isAnswered()).isFalse();
    Management.request().get("/q/health/live").then().statusCode(200);

    open.remove(0).close();
    await().until(ConnectionsTest::isAnswered);
  }

  @Test
  void oneAddressHasHalfOfThemAtMostUnlessItIsThatOfAProxy() throws IOException {
    int share = ServiceWithFaults.MAX_CONNECTIONS / 2;
    for (int i = 0; i < share; i++) {
      var socket = connectAsStranger();
      open.add(socket);
      assertThat(answers(socket)).isTrue();
    }

    try (var beyond = connectAsStranger()) {
      assertThat(answers(beyond)).isFalse();
    }
    for (int i = share; i < ServiceWithFaults.MAX_CONNECTIONS; i++) {
      // The place of the one that was closed is free in a moment.
      await().until(this::opensOneMore);
    }
    assertThat(closed("share")).isPositive();

    open.remove(0).close();
    await().until(ConnectionsTest::isAnsweredToStrangers);
  }

  @Test
  void oneThatCarriesNothingIsClosedAfterMinutes() {
    assertThat(idleTimeout).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(5));
  }

  private double closed(String reason) {
    return meters.get("gnomon.connections.closed").tag("reason", reason).counter().count();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aConnectionCountsBeforeItsFirstRequestIsThere(boolean begun) throws IOException {
    for (int i = 0; i < ServiceWithFaults.MAX_CONNECTIONS; i++) {
      var socket = connect();
      open.add(socket);
      if (begun) {
        socket.getOutputStream().write(HALF);
      }
    }

    await().until(() -> !isAnswered());
    assertThat(answers(open.get(0))).isTrue();
  }

  private static boolean isAnswered() throws IOException {
    try (var socket = connect()) {
      return answers(socket);
    }
  }

  private boolean opensOneMore() throws IOException {
    var socket = connect();
    open.add(socket);
    return answers(socket);
  }

  private static boolean isAnsweredToStrangers() throws IOException {
    try (var socket = connectAsStranger()) {
      return answers(socket);
    }
  }

  private static Socket connectAsStranger() throws IOException {
    var stranger = InetAddress.getByName(ServiceWithFaults.STRANGER);
    return new Socket("127.0.0.1", RestAssured.port, stranger, 0);
  }

  private static Socket connect() throws IOException {
    return new Socket("localhost", RestAssured.port);
  }

  private static boolean answers(Socket socket) {
    try {
      socket.getOutputStream().write(HALF);
      socket.getOutputStream().write(REST);
      return socket.getInputStream().read() >= 0;
    } catch (IOException closed) {
      return false;
    }
  }
}
