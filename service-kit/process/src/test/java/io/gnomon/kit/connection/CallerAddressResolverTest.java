package io.gnomon.kit.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerAddressResolverTest {

  private static final int TIMEOUT_MILLIS = 60_000;
  private static final String PROXY = "127.0.0.2";
  private static final String STRANGER = "127.0.0.3";

  private static final Vertx VERTX = Vertx.vertx();
  private static final CallerAddressResolver ADDRESSES =
      new CallerAddressResolver(() -> Optional.of(List.of("127.0.0.2/32", "2001:db8::/32")));
  private static final HttpServer SERVER =
      VERTX
          .createHttpServer()
          .requestHandler(request -> request.response().end(ADDRESSES.networkOf(request)))
          .listen(0, "127.0.0.1")
          .toCompletionStage()
          .toCompletableFuture()
          .join();

  @AfterAll
  static void stop() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.2/32, 127.0.0.2, true",
    "127.0.0.2/32, 127.0.0.3, false",
    "127.0.0.2/32, 192.0.2.1, false",
    "'', 127.0.0.3, true",
    "'', ::1, true",
    "'', 192.0.2.1, false"
  })
  void manyCallByAProxyAndOnThisMachineWhereNoneIsNamed(
      String proxies, String address, boolean isOfMany) throws IOException {
    var named = proxies.isEmpty() ? Optional.<List<String>>empty() : Optional.of(List.of(proxies));
    var addresses = new CallerAddressResolver(() -> named);

    assertThat(addresses.standsForMany(InetAddress.getByName(address))).isEqualTo(isOfMany);
  }

  @Test
  void aStrangerIsWhereItsConnectionComesFrom() throws IOException {
    assertThat(addressOf(STRANGER, "X-Forwarded-For: 198.51.100.1")).isEqualTo(STRANGER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "198.51.100.1|198.51.100.1",
        "10.9.9.9, 198.51.100.1|198.51.100.1",
        "198.51.100.1:4711|198.51.100.1",
        "::ffff:198.51.100.1|198.51.100.1",
        "2001:db8:1:2:3:4:5:6|2001:db8:1:2::/64",
        "[2001:db8:1:2::9]:4711|2001:db8:1:2::/64",
        "127.0.0.2|127.0.0.2",
        "unknown|127.0.0.2",
        "198.51.100.1, |127.0.0.2",
        "[|127.0.0.2"
      })
  void ofWhatATrustedProxySaysTheLastCounts(String header, String address) throws IOException {
    assertThat(addressOf(PROXY, "X-Forwarded-For: " + header)).isEqualTo(address);
  }

  @Test
  void ofSeveralHeadersTheLastCounts() throws IOException {
    assertThat(addressOf(PROXY, "X-Forwarded-For: 10.9.9.9\r\nX-Forwarded-For: 198.51.100.1"))
        .isEqualTo("198.51.100.1");
  }

  @Test
  void aProxyThatNamesNobodyIsItself() throws IOException {
    assertThat(addressOf(PROXY, "Forwarded: for=198.51.100.1")).isEqualTo(PROXY);
  }

  private static String addressOf(String from, String header) throws IOException {
    try (var socket =
        new Socket(
            InetAddress.getByName("127.0.0.1"),
            SERVER.actualPort(),
            InetAddress.getByName(from),
            0)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      var request = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + header + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }
  }
}
