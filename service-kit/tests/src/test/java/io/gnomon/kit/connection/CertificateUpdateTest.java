package io.gnomon.kit.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.embedded.secret.Pem;
import io.gnomon.kit.DataTest;
import io.gnomon.kit.ImpatientOverTls;
import io.quarkus.test.common.http.TestHTTPResourceManager;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfig;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@DataTest
@TestProfile(ImpatientOverTls.class)
class CertificateUpdateTest {

  private static final int RENEWALS = 5;

  @Inject TlsConfigurationRegistry registry;
  @Inject Event<CertificateUpdatedEvent> updated;

  @Test
  void noConnectionIsCutOffWhileTheCertificateIsRenewed() throws Exception {
    var trusting = Pem.trusting(ImpatientOverTls.authority().files().authority());
    var renewals = CompletableFuture.runAsync(this::renew);
    var shown = new HashSet<BigInteger>();
    while (!renewals.isDone()) {
      shown.add(shown(trusting));
    }
    shown.add(shown(trusting));

    assertThat(renewals).isCompleted();
    assertThat(shown).hasSize(RENEWALS + 1);
  }

  private void renew() {
    var server = registry.getDefault().orElseThrow();
    for (int i = 0; i < RENEWALS; i++) {
      try {
        ImpatientOverTls.authority().renew();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      assertThat(server.reload()).isTrue();
      updated.fire(new CertificateUpdatedEvent(TlsConfig.DEFAULT_NAME, server));
    }
  }

  /** The number of the certificate that a new connection is shown. */
  private BigInteger shown(SSLContext trusting) throws IOException {
    try (var socket = (SSLSocket) trusting.getSocketFactory().createSocket("localhost", port())) {
      socket.startHandshake();
      var certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      return certificate.getSerialNumber();
    }
  }

  private static int port() {
    return URI.create(TestHTTPResourceManager.getSslUri()).getPort();
  }
}
