package io.gnomon.kit.admission;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.DataTest;
import io.gnomon.kit.ServiceWithFaults;
import io.gnomon.testing.Management;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

@DataTest
@TestProfile(ServiceWithFaults.class)
class ConnectionsTest {

  private static final byte[] REQUEST =
      "GET /edge HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  @Test
  void aConnectionBeyondTheLimitIsClosedAndProbesHaveTheirOwn() throws IOException {
    var open = new ArrayList<Socket>();
    for (int i = 0; i < ServiceWithFaults.MAX_CONNECTIONS; i++) {
      var socket = connect();
      open.add(socket);
      assertThat(answers(socket)).isTrue();
    }

    try (var beyond = connect()) {
      assertThat(answers(beyond)).isFalse();
    }
    Management.request().get("/q/health/live").then().statusCode(200);

    open.remove(0).close();
    await()
        .until(
            () -> {
              try (var again = connect()) {
                return answers(again);
              }
            });
    for (var socket : open) {
      socket.close();
    }
  }

  private static Socket connect() throws IOException {
    return new Socket("localhost", RestAssured.port);
  }

  private static boolean answers(Socket socket) {
    try {
      socket.getOutputStream().write(REQUEST);
      return socket.getInputStream().read() >= 0;
    } catch (IOException closed) {
      return false;
    }
  }
}
