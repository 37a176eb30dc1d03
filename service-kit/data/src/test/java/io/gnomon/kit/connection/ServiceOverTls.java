package io.gnomon.kit.connection;

import io.gnomon.embedded.secret.CertificateAuthority;
import io.gnomon.embedded.secret.CertificateFiles;
import io.gnomon.embedded.secret.PasswordFile;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** Answers by HTTPS too, with a certificate of an authority of its own. */
public final class ServiceOverTls implements QuarkusTestProfile {

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
        key + "cert",
        authority.files().certificate().toString(),
        key + "key",
        authority.files().privateKey().toString(),
        "quarkus.http.test-ssl-port",
        "0");
  }

  /** A test and its profile are loaded by different class loaders: both find it by its folder. */
  static CertificateAuthority authority() {
    var folder = Path.of("target", "service-over-tls");
    return new CertificateAuthority(
        new CertificateFiles(folder.resolve("tls")), new PasswordFile(folder.resolve("passwords")));
  }
}
