package io.gnomon.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Security;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures by native code must not break TLS, which the JDK does. */
class TlsHandshakeTest {

  private static final String PASSWORD = "of-a-test";

  @TempDir Path folder;

  @BeforeEach
  void install() {
    NativeSignatureProvider.install();
  }

  @AfterEach
  void remove() {
    Security.removeProvider("Conscrypt");
  }

  @ParameterizedTest
  @CsvSource({
    "RSA, 2048, TLSv1.3",
    "EC, 256, TLSv1.3",
    "RSA, 2048, TLSv1.2",
    "EC, 256, TLSv1.2",
  })
  void clientAndServerAgree(String keys, int size, String protocol) throws Exception {
    var context = context(keyStore(keys, size));
    try (var server =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var answered = CompletableFuture.supplyAsync(() -> answer(server));
      try (var client = socket(context, server.getLocalPort(), protocol)) {
        client.getOutputStream().write(7);

        assertThat(client.getInputStream().read()).isEqualTo(7);
        assertThat(client.getSession().getProtocol()).isEqualTo(protocol);
        assertThat(answered.get()).isEqualTo(protocol);
      }
    }
  }

  private static String answer(SSLServerSocket server) {
    try (var socket = (SSLSocket) server.accept()) {
      socket.getOutputStream().write(socket.getInputStream().read());
      return socket.getSession().getProtocol();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SSLSocket socket(SSLContext context, int port, String protocol)
      throws IOException {
    var socket =
        (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
    socket.setEnabledProtocols(new String[] {protocol});
    return socket;
  }

  private static SSLContext context(KeyStore store) throws GeneralSecurityException {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  private KeyStore keyStore(String keys, int size) throws Exception {
    var file = folder.resolve(keys + ".p12");
    if (Files.notExists(file)) {
      var command =
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
              "-genkeypair",
              "-alias",
              "server",
              "-keyalg",
              keys,
              "-keysize",
              String.valueOf(size),
              "-dname",
              "CN=localhost",
              "-storetype",
              "PKCS12",
              "-storepass",
              PASSWORD,
              "-keystore",
              file.toString());
      assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
    return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
  }
}
