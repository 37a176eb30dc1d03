package io.gnomon.kit.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collections;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which version runs, and until when the certificate is valid that it serves with. */
@ApplicationScoped
class ProcessMetrics {

  private final MeterRegistry meters;
  private final TlsConfigurationRegistry tls;
  private final String version;

  ProcessMetrics(
      MeterRegistry meters,
      TlsConfigurationRegistry tls,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.meters = meters;
    this.tls = tls;
    this.version = version;
  }

  void start(@Observes StartupEvent event) {
    Gauge.builder("gnomon.build.info", () -> 1)
        .description("1; the label is the version that runs")
        .tag("version", version)
        .register(meters);
    Gauge.builder("gnomon.certificate.expiry.timestamp", this, ProcessMetrics::certificateExpiry)
        .description("Until when the certificate is valid; NaN without TLS")
        .baseUnit("seconds")
        .register(meters);
  }

  /**
   * The end of the certificate that is served now: renewed files are read while the process runs.
   */
  private double certificateExpiry() {
    return tls.getDefault()
        .map(TlsConfiguration::getKeyStore)
        .map(ProcessMetrics::expiry)
        .orElse(Double.NaN);
  }

  private static double expiry(KeyStore store) {
    try {
      return CertificateExpiry.of(store);
    } catch (KeyStoreException e) {
      return Double.NaN;
    }
  }
}

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
