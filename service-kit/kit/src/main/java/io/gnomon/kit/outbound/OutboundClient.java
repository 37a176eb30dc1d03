package io.gnomon.kit.outbound;

import io.gnomon.kit.connection.AddressRange;
import io.gnomon.kit.outbound.OutboundException.Reason;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SSLOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.TrustOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls configured URLs. It refuses addresses of this machine, its networks and its cloud's
 * metadata unless the installation allows the range.
 */
@ApplicationScoped
public class OutboundClient {

  private static final double JITTER = 0.5;
  private static final String TLS_CONFIGURATION = "outbound";

  private final Vertx vertx;
  private final OutboundConfig config;
  private final Target.Names names;
  private final List<AddressRange> allowed;
  private final HttpClient http;

  @Inject
  OutboundClient(Vertx vertx, OutboundConfig config, TlsConfigurationRegistry tls) {
    this(vertx, config, InetAddress::getAllByName, trusted(tls));
  }

  OutboundClient(
      Vertx vertx, OutboundConfig config, Target.Names names, @Nullable TrustOptions trusted) {
    this.vertx = vertx;
    this.config = config;
    this.names = names;
    this.allowed = config.allowedRanges().orElse(List.of()).stream().map(AddressRange::of).toList();
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setTrustOptions(trusted)
                .setConnectTimeout((int) config.connectTimeout().toMillis()));
  }

  /**
   * Fetches what the URL has into a file, over whatever the file holds; blocks. What fails in
   * passing is tried again.
   *
   * @return how many bytes there were
   * @throws OutboundException when there is nothing, or more than that many bytes
   */
  public long fetch(URI url, Path file, long maxBytes) {
    return Uni.createFrom()
        .deferred(() -> attempt(Target.of(url, names, allowed), file, maxBytes))
        .onFailure(e -> e instanceof OutboundException outbound && outbound.isPassing())
        .retry()
        .withBackOff(config.firstBackoff(), config.maxBackoff())
        .withJitter(JITTER)
        .atMost(config.retries())
        .onFailure(IllegalStateException.class)
        .transform(e -> e.getCause() == null ? e : e.getCause())
        .ifNoItem()
        .after(config.timeout())
        .failWith(
            () ->
                new OutboundException(
                    Reason.TOO_SLOW,
                    "nothing whole came within " + config.timeout().toSeconds() + " s"))
        .await()
        .indefinitely();
  }

  /** Trusts from now on the certificates in files that were changed meanwhile. */
  void reloadTrust(@Observes CertificateUpdatedEvent event) {
    if (isMeant(event)) {
      http.updateSSLOptions(
          new SSLOptions().setTrustOptions(event.tlsConfiguration().getTrustStoreOptions()));
    }
  }

  /** Whether it is about the certificates that these clients trust. */
  static boolean isMeant(CertificateUpdatedEvent event) {
    return event.name().equals(TLS_CONFIGURATION);
  }

  /**
   * The trusted certificates of the TLS configuration of that name; of Java where there is none.
   */
  static @Nullable TrustOptions trusted(TlsConfigurationRegistry tls) {
    return tls.get(TLS_CONFIGURATION).map(TlsConfiguration::getTrustStoreOptions).orElse(null);
  }

  private Uni<Long> attempt(Target target, Path file, long maxBytes) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              var download = new Download(vertx, file, maxBytes, emitter);
              http.request(options(target))
                  .onSuccess(download::send)
                  .onFailure(e -> download.fail(unreachable(target, e)));
            });
  }

  private static OutboundException unreachable(Target target, Throwable cause) {
    return OutboundException.passing(
        Reason.UNREACHABLE, target.host() + " cannot be reached: " + cause.getMessage());
  }

  static RequestOptions options(Target target) {
    var address = target.address().getHostAddress();
    return new RequestOptions()
        .setMethod(HttpMethod.GET)
        .setServer(SocketAddress.inetSocketAddress(target.port(), address))
        .setHost(target.host())
        .setPort(target.port())
        .setSsl(target.tls())
        .setURI(target.path())
        .setFollowRedirects(false)
        .putHeader("User-Agent", "Gnomon")
        .putHeader("Accept-Encoding", "identity");
  }

  @PreDestroy
  void close() {
    http.close();
  }
}
