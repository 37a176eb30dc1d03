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
 * Answers by HTTPS too, with a certificate of an authority of its own, and waits for readers for
 * some seconds only: one restart of the application for the tests of both.
 */
public final class ImpatientOverTls implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    var authority = authority();
    try {
      authority.ensure();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var key = "quarkus.tls.key-store.pem.server.";
    return Map.of(
        // A large answer may take seven seconds; the system keeps little of it.
        "gnomon.reader.max-delay",
        "3s",
        "gnomon.reader.min-bytes-per-second",
        "2M",
        SmallSendBuffer.SETTING,
        "16384",
        key + "cert",
        authority.files().certificate().toString(),
        key + "key",
        authority.files().privateKey().toString(),
        "quarkus.http.test-ssl-port",
        "0");
  }

  /** A test and its profile are loaded by different class loaders: both find it by its folder. */
  public static CertificateAuthority authority() {
    var folder = Path.of("target", "service-over-tls");
    return new CertificateAuthority(
        new CertificateFiles(folder.resolve("tls")), new PasswordFile(folder.resolve("passwords")));
  }
}
