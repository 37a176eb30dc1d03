package io.gnomon.embedded.secret;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Keys and certificates as text. */
public final class Pem {

  private Pem() {}

  /** An SSL context that trusts the certificates of that file and no others. */
  public static SSLContext trusting(Path authorities) throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (var each : certificates(authorities)) {
      store.setCertificateEntry("authority-" + store.size(), each);
    }
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  public static String of(Key key) {
    return of("PRIVATE KEY", key.getEncoded());
  }

  static String of(Certificate certificate) throws CertificateEncodingException {
    return of("CERTIFICATE", certificate.getEncoded());
  }

  static X509Certificate certificate(Path file) throws IOException, GeneralSecurityException {
    return (X509Certificate) certificates(file).iterator().next();
  }

  private static Collection<? extends Certificate> certificates(Path file)
      throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in);
    }
  }

  private static String of(String what, byte[] bytes) {
    var body =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
    return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, body, what);
  }
}
