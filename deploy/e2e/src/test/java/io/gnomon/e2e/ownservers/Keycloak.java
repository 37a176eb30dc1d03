package io.gnomon.e2e.ownservers;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.embedded.secret.CertificateFiles;
import io.gnomon.local.installation.Trust;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A real Keycloak by HTTPS, with an empty database in memory. */
final class Keycloak implements AutoCloseable {

  /** It compiles itself at its first start. */
  private static final Duration START_TIMEOUT = Duration.ofMinutes(4);

  private static final int STOP_SECONDS = 20;
  private static final String ADMINISTRATOR = "keeper";

  private final Path home;
  private final Process process;
  private final Path trustStore;
  private final String password = UUID.randomUUID().toString();

  private Keycloak(Path home, Path folder, CertificateFiles certificates, int port)
      throws IOException, GeneralSecurityException {
    this.home = home;
    this.trustStore = folder.resolve("keycloak-trust.p12");
    writeTrustStore(certificates.authority());
    var builder =
        new ProcessBuilder(
            home.resolve("bin/kc.sh").toString(),
            "start",
            "--hostname=https://localhost:" + port,
            "--https-port=" + port,
            "--http-host=127.0.0.1",
            "--https-certificate-file=" + certificates.certificate(),
            "--https-certificate-key-file=" + certificates.privateKey(),
            "--db=dev-mem",
            "--cache=local");
    builder.environment().putAll(java());
    builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
    builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
    builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
    var log = folder.resolve("keycloak.log").toFile();
    process = builder.redirectErrorStream(true).redirectOutput(log).start();
  }

  /**
   * Starts it; returns once it answers.
   *
   * @param home where it was unpacked
   * @param folder for its log
   */
  static Keycloak start(Path home, Path folder, CertificateFiles certificates, int port)
      throws IOException, GeneralSecurityException {
    var keycloak = new Keycloak(home, folder, certificates, port);
    try {
      keycloak.awaitStart(certificates.authority(), "https://localhost:" + port);
    } catch (RuntimeException | AssertionError e) {
      keycloak.close();
      throw e;
    }
    return keycloak;
  }

  /** The environment of a shell that has {@code kcadm.sh} and is its administrator. */
  Map<String, String> administration() {
    return Map.of(
        "PATH",
        home.resolve("bin") + ":" + System.getenv("PATH"),
        "KEYCLOAK_ADMIN",
        ADMINISTRATOR,
        "KC_CLI_PASSWORD",
        password,
        "KC_OPTS",
        OwnServers.SHORT_LIFETIME
            + " -Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=%s -Duser.home=%s"
                .formatted(trustStore, ADMINISTRATOR, trustStore.getParent()));
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitStart(Path authority, String url) {
    var http = Trust.httpClient(authority).build();
    var request = HttpRequest.newBuilder(URI.create(url + "/realms/master")).build();
    await()
        .atMost(START_TIMEOUT)
        .pollInterval(Duration.ofSeconds(1))
        .ignoreExceptionsInstanceOf(ConnectException.class)
        .untilAsserted(
            () -> {
              assertThat(process.isAlive()).as("see keycloak.log").isTrue();
              assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
            });
  }

  private static Map<String, String> java() {
    return Map.of("JAVA_HOME", System.getProperty("java.home"));
  }

  private void writeTrustStore(Path authority) throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (var in = Files.newInputStream(authority)) {
      var certificate = CertificateFactory.getInstance("X.509").generateCertificate(in);
      store.setCertificateEntry("authority", certificate);
    }
    try (OutputStream out = Files.newOutputStream(trustStore)) {
      store.store(out, ADMINISTRATOR.toCharArray());
    }
  }
}
