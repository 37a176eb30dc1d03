package io.gnomon.kit.request;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.DataTest;
import io.gnomon.testing.Flood;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DataTest
class BodySizeTest {

  /** One more than quarkus.http.limits.max-body-size of the kit. */
  private static final long TOO_LARGE = (8 << 20) + 1;

  @ParameterizedTest
  @ValueSource(strings = {"/edge", "/edge/raw"})
  void aBodyThatSaysThatItIsTooLargeIsRefusedBeforeItIsSent(String path) throws IOException {
    try (var socket = new Socket("localhost", RestAssured.port)) {
      var request =
          "POST %s HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: %d\r\n\r\n"
              .formatted(path, TOO_LARGE);
      socket.getOutputStream().write(request.getBytes(US_ASCII));

      var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

      assertThat(answer)
          .startsWith("HTTP/1.1 413")
          .contains("application/problem+json", "/too-large", "8388608 bytes");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/edge", "/edge/raw"})
  void soItIsOverHttp2(String path) {
    try (var flood = Flood.http2(1, 1)) {
      flood.finished(1, path, null, new byte[(int) TOO_LARGE]);

      assertThat(flood.answers())
          .singleElement()
          .satisfies(
              answer -> {
                assertThat(answer.statusCode()).isEqualTo(413);
                assertThat(answer.getHeader("Content-Type")).isEqualTo("application/problem+json");
              });
    }
  }
}
