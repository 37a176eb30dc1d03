package io.gnomon.embedded.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gnomon.embedded.kafka.KafkaAddress;
import io.gnomon.embedded.kafka.KafkaBroker;
import io.gnomon.embedded.kafka.KafkaSecurity;
import io.gnomon.embedded.postgres.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateAuthorityTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  @TempDir Path folder;
  private CertificateAuthority authority;

  @BeforeEach
  void make() throws IOException {
    authority = authority("tls");
    authority.ensure();
  }

  @Test
  void theAuthorityCertifiesServersOfThisMachineAndNothingElse() throws Exception {
    var made = Pem.certificate(authority.files().authority());
    var certificate = certificate();

    certificate.verify(made.getPublicKey());
    assertThat(made.getBasicConstraints()).isZero();
    assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    assertThat(certificate.getSubjectAlternativeNames())
        .extracting(each -> String.valueOf(each.get(1)))
        .containsExactly("localhost", "127.0.0.1");
  }

  @Test
  void nobodyElseReadsTheKeys() throws IOException {
    var files = authority.files();

    assertThat(permissions(files.folder())).isEqualTo("rwx------");
    assertThat(permissions(files.privateKey())).isEqualTo("rw-------");
    assertThat(permissions(files.keyAndCertificate())).isEqualTo("rw-------");
  }

  @Test
  void aCertificateIsKeptUntilItEndsSoon() throws Exception {
    var first = certificate();

    authority.ensure();
    assertThat(certificate()).isEqualTo(first);

    authority.ensure(Instant.now().plus(Duration.ofDays(370)));
    assertThat(certificate()).isNotEqualTo(first);
  }

  @Test
  void aRunningBrokerShowsARenewedCertificateOnceItIsTold() throws Exception {
    var security = KafkaSecurity.withTls(authority.passwords(), authority.files());
    try (var broker = start(security)) {
      assertThat(shown(broker)).isEqualTo(certificate());

      var trustedBefore = Files.readString(authority.files().authority());
      authority.renew();
      security.reloadCertificate(broker.bootstrapServers());

      await()
          .atMost(TIMEOUT)
          .untilAsserted(() -> assertThat(shown(broker)).isEqualTo(certificate()));
      assertThat(authority.files().authority()).hasContent(trustedBefore);
    }
  }

  @Test
  void whoTrustsAnotherAuthorityTalksToNobody() throws Exception {
    var other = authority("other");
    other.ensure();
    var security = KafkaSecurity.withTls(authority.passwords(), authority.files());
    try (var broker = start(security)) {
      assertThatThrownBy(() -> shown(broker, other.files().authority()))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  private KafkaBroker start(KafkaSecurity security) throws Exception {
    var address = KafkaAddress.onLoopback(FreePort.any(), FreePort.any());
    return KafkaBroker.start(folder.resolve("kafka"), address, security);
  }

  private CertificateAuthority authority(String name) {
    var passwords = new PasswordFile(folder.resolve(name + ".passwords"));
    return new CertificateAuthority(new CertificateFiles(folder.resolve(name)), passwords);
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private X509Certificate certificate() throws Exception {
    return Pem.certificate(authority.files().certificate());
  }

  private X509Certificate shown(KafkaBroker broker) throws Exception {
    return shown(broker, authority.files().authority());
  }

  private static X509Certificate shown(KafkaBroker broker, Path trusted) throws Exception {
    var address = broker.bootstrapServers().split(":");
    try (var socket =
        (SSLSocket)
            Pem.trusting(trusted)
                .getSocketFactory()
                .createSocket(address[0], Integer.parseInt(address[1]))) {
      socket.startHandshake();
      return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }
  }
}
