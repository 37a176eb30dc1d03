package io.gnomon.embedded.secret;

import java.nio.file.Path;

/**
 * The certificates of one installation, PEM files by the names that Kubernetes gives them in a
 * Secret.
 */
public record CertificateFiles(Path folder) {

  public Path authority() {
    return folder.resolve("ca.crt");
  }

  /** The certificate that servers show. */
  public Path certificate() {
    return folder.resolve("tls.crt");
  }

  /** Its private key (PKCS#8). */
  public Path privateKey() {
    return folder.resolve("tls.key");
  }

  /** Key and certificate in one file, as Kafka reads them. */
  public Path keyAndCertificate() {
    return folder.resolve("tls.pem");
  }
}
