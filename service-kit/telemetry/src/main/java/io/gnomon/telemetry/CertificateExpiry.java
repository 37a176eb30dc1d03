package io.gnomon.telemetry;

import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collections;

/** When the first certificate of a key store ends, intermediate ones among them. */
final class CertificateExpiry {

  private CertificateExpiry() {}

  /** In seconds since the epoch; NaN where there is none. */
  static double of(KeyStore store) throws KeyStoreException {
    var first = Double.NaN;
    for (var alias : Collections.list(store.aliases())) {
      var chain = store.getCertificateChain(alias);
      for (var each : chain == null ? new X509Certificate[0] : chain) {
        if (each instanceof X509Certificate certificate) {
          var end = Duration.ofMillis(certificate.getNotAfter().getTime()).toSeconds();
          first = Double.isNaN(first) ? end : Math.min(first, end);
        }
      }
    }
    return first;
  }
}
