package io.gnomon.kit.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CertificateExpiryTest {

  @Test
  void theCertificateOfAChainThatEndsFirstCounts() throws Exception {
    var store = emptyStore();
    var key = KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate();
    store.setKeyEntry("server", key, new char[0], chain());

    assertThat(CertificateExpiry.of(store))
        .isEqualTo((double) Instant.parse("2028-01-01T00:00:00Z").getEpochSecond());
  }

  @Test
  void aStoreWithoutKeysHasNone() throws Exception {
    var store = emptyStore();
    store.setCertificateEntry("trusted", chain()[0]);

    assertThat(CertificateExpiry.of(store)).isNaN();
  }

  /** A server's until 2030, and that of its authority until 2028. */
  private static Certificate[] chain() throws GeneralSecurityException, IOException {
    try (var file = CertificateExpiryTest.class.getResourceAsStream("/chain.pem")) {
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(file)
          .toArray(Certificate[]::new);
    }
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
