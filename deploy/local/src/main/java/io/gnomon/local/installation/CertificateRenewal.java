package io.gnomon.local.installation;

import io.gnomon.embedded.kafka.KafkaSecurity;
import io.gnomon.embedded.postgres.PostgresAccess;
import java.io.IOException;

/** Renews the certificate of a running installation; nothing is restarted. */
public final class CertificateRenewal {

  private CertificateRenewal() {}

  /** Makes another one; the services look for it by themselves, within a minute. */
  public static void renew(Home home, Ports ports) {
    if (ports.authority() == null) {
      throw new StackException("the installation speaks no TLS", "start it with ./gnomon up --tls");
    }
    try {
      home.authority().renew();
      new PostgresAccess(ports.of(Part.POSTGRES), home.passwords(), ports.authority()).reload();
    } catch (IOException e) {
      throw new StackException(
          "the certificate is not renewed: " + e.getMessage(), "see " + home.log(Part.POSTGRES));
    }
    KafkaSecurity.withTls(home.passwords(), home.certificates())
        .reloadCertificate(ports.address(Part.KAFKA));
  }
}
