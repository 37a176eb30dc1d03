package io.gnomon.e2e.tls;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.gnomon.embedded.secret.CertificateAuthority;
import io.gnomon.embedded.secret.CertificateFiles;
import io.gnomon.embedded.secret.PasswordFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An external site: documents by HTTPS, with a certificate of an authority of its own. */
final class HttpsSite implements AutoCloseable {

  private static final char[] PASSWORD = "in memory".toCharArray();

  private final HttpsServer server;
  private final CertificateFiles certificates;

  private HttpsSite(HttpsServer server, CertificateFiles certificates) {
    this.server = server;
    this.certificates = certificates;
  }

  static HttpsSite start(Path folder) throws IOException, GeneralSecurityException {
    var certificates = new CertificateFiles(folder.resolve("tls"));
    new CertificateAuthority(certificates, new PasswordFile(folder.resolve("passwords"))).ensure();
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var server = HttpsServer.create(loopback, 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context(certificates)));
    server.start();
    return new HttpsSite(server, certificates);
  }

  /** Its address, without a slash at its end. */
  String url() {
    return "https://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The certificate of its authority. */
  Path authority() {
    return certificates.authority();
  }

  void serve(String path, String type, String document) {
    server.createContext(
        path,
        exchange -> {
          var bytes = document.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static SSLContext context(CertificateFiles files)
      throws IOException, GeneralSecurityException {
    var text = Files.readString(files.privateKey()).replaceAll("-----[A-Z ]+-----|\\s", "");
    var key =
        KeyFactory.getInstance("EC")
            .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (var in = Files.newInputStream(files.certificate())) {
      var certificate = CertificateFactory.getInstance("X.509").generateCertificate(in);
      store.setKeyEntry("site", key, PASSWORD, new Certificate[] {certificate});
    }
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
