package io.gnomon.kit.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.DataTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@DataTest
@TestProfile(LateLoopTest.Impatient.class)
class LateLoopTest {

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

  /** Unlike other tests, which are not to depend on how busy the machine is. */
  public static final class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("gnomon.admission.tolerated-lateness", "100ms");
    }
  }

  @Test
  void whoeverHasWaitedForALateLoopIsServedUnlessItIsADevice() throws IOException {
    try (var socket = new Socket("localhost", RestAssured.port)) {
      socket.getOutputStream().write(get("/nothing", "close").getBytes(StandardCharsets.US_ASCII));
      assertThat(statuses(socket)).containsExactly("404");
    }
    var pipelined =
        get(BusyRoute.PATH, "keep-alive")
            + get("/agent/v1/nothing", "keep-alive")
            + get("/nothing", "close");
    try (var socket = new Socket("localhost", RestAssured.port)) {
      socket.getOutputStream().write(pipelined.getBytes(StandardCharsets.US_ASCII));
      assertThat(statuses(socket)).containsExactly("200", "503", "404");
    }
  }

  private static String get(String path, String connection) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: " + connection + "\r\n\r\n";
  }

  private static Stream<String> statuses(Socket socket) throws IOException {
    var answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    return STATUS.matcher(answers).results().map(found -> found.group(1));
  }
}
