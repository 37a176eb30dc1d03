package io.gnomon.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PostgresAccessTest {

  private static final int TLS_REQUEST_BYTES = 8;

  @Test
  void aServerThatLetsNobodyInDoesNotAnswer() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var connection = CompletableFuture.supplyAsync(() -> takeWithoutTls(server));

      assertThat(new PostgresAccess(server.getLocalPort(), of -> "secret", null).answers())
          .isFalse();

      connection.join().close();
    }
  }

  /** Without any answer the driver would give up after 5 s. */
  private static Socket takeWithoutTls(ServerSocket server) {
    try {
      var connection = server.accept();
      connection.getInputStream().readNBytes(TLS_REQUEST_BYTES);
      connection.getOutputStream().write('N');
      return connection;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
