package io.gnomon.kit;

import io.gnomon.embedded.secret.CertificateAuthority;
import io.gnomon.embedded.secret.CertificateFiles;
import io.gnomon.embedded.secret.PasswordFile;
import io.gnomon.testing.SmallSendBuffer;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A service with little memory for requests and little time for heads, bodies and slow clients,
 * that answers by HTTPS too: one restart of the application for all tests of its limits.
 */
public final class TightLimits implements QuarkusTestProfile {

  /** For 315 requests without a body. */
  public static final int MAX_HELD_BYTES = 4 << 20;

  public static final int MAX_BODY_BYTES = 256 << 10;

  /** The TLS configuration of the API; health and metrics have none. */
  public static final String TLS = "api";

  @Override
  public Map<String, String> getConfigOverrides() {
    var files = authority().files();
    try {
      authority().ensure();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.ofEntries(
        Map.entry("gnomon.admission.max-held-bytes", String.valueOf(MAX_HELD_BYTES)),
        Map.entry("gnomon.admission.max-body-bytes", String.valueOf(MAX_BODY_BYTES)),
        Map.entry("gnomon.admission.max-requests-per-caller", "10"),
        Map.entry("gnomon.admission.max-arrival-time", "2s"),
        Map.entry("gnomon.admission.max-head-time", "2s"),
        Map.entry("gnomon.proxy.trusted-ranges", "127.0.0.1"),
        // A large answer may take three seconds; the system keeps little of it.
        Map.entry("gnomon.reader.max-delay", "2s"),
        Map.entry("gnomon.reader.min-bytes-per-second", "8M"),
        Map.entry(SmallSendBuffer.SETTING, "16384"),
        Map.entry(
            "quarkus.tls." + TLS + ".key-store.pem.server.cert", files.certificate().toString()),
        Map.entry(
            "quarkus.tls." + TLS + ".key-store.pem.server.key", files.privateKey().toString()),
        Map.entry("quarkus.http.tls-configuration-name", TLS),
        Map.entry("quarkus.http.test-ssl-port", "0"));
  }

  /** A test and its profile are loaded by different class loaders: both find it by its folder. */
  public static CertificateAuthority authority() {
    var folder = Path.of("target", "service-over-tls");
    return new CertificateAuthority(
        new CertificateFiles(folder.resolve("tls")), new PasswordFile(folder.resolve("passwords")));
  }
}
