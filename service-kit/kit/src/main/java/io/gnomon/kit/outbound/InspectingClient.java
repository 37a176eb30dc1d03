package io.gnomon.kit.outbound;

import io.gnomon.kit.outbound.OutboundException.Reason;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.TrustOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * Inspects servers whose certificates may be invalid: guarded as {@link OutboundClient} is, but it
 * accepts any status and any certificate and returns them. It sends nothing that is secret.
 */
@ApplicationScoped
public class InspectingClient {

  private static final Set<String> PROTOCOLS = Set.of("TLSv1.3", "TLSv1.2");
  private static final int MAX_HEADER_BYTES = 64 * 1024;

  private final Vertx vertx;
  private final Target.Names names;
  private volatile PeerVerifier verifier;
  private final HttpClient http;

  @Inject
  InspectingClient(Vertx vertx, OutboundConfig config, TlsConfigurationRegistry tls) {
    this(vertx, config.connectTimeout(), OutboundClient.trusted(tls));
  }

  /**
   * A client of its own, to be closed by its owner.
   *
   * @param connectTimeout to connect, TLS included
   * @param trusted the trusted certificates; null: those of Java
   */
  public InspectingClient(Vertx vertx, Duration connectTimeout, @Nullable TrustOptions trusted) {
    this(vertx, connectTimeout, InetAddress::getAllByName, trusted);
  }

  InspectingClient(
      Vertx vertx, Duration connectTimeout, Target.Names names, @Nullable TrustOptions trusted) {
    this.vertx = vertx;
    this.names = names;
    this.verifier = PeerVerifier.trusting(vertx, trusted);
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setTrustAll(true)
                .setVerifyHost(false)
                .setEnabledSecureTransportProtocols(PROTOCOLS)
                .setMaxHeaderSize(MAX_HEADER_BYTES)
                .setSslHandshakeTimeout(connectTimeout.toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setConnectTimeout((int) connectTimeout.toMillis()));
  }

  /** Trusts from now on the certificates in files that were changed meanwhile. */
  void reloadTrust(@Observes CertificateUpdatedEvent event) {
    if (OutboundClient.isMeant(event)) {
      verifier = PeerVerifier.trusting(vertx, event.tlsConfiguration().getTrustStoreOptions());
    }
  }

  /**
   * Gets what the URL has; blocks. Follows no redirect and tries nothing twice.
   *
   * @throws OutboundException when no answer came
   */
  public InspectedResponse get(InspectionRequest request) {
    var inspection = new Inspection(request.maxBodyBytes());
    vertx
        .executeBlocking(() -> Target.of(request.url(), names, request.allowed()), false)
        .compose(target -> http.request(OutboundClient.options(target)))
        .onSuccess(inspection::send)
        .onFailure(inspection::fail);
    return response(request.url(), await(inspection, request.timeout()));
  }

  private static Inspection.Answer await(Inspection inspection, Duration timeout) {
    try {
      return inspection
          .answer()
          .toCompletionStage()
          .toCompletableFuture()
          .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new OutboundException(
          Reason.TOO_SLOW, "nothing came within " + timeout.toMillis() + " ms");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof OutboundException outbound
          ? outbound
          : new OutboundException(Reason.UNREACHABLE, "no answer: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutboundException(Reason.TOO_SLOW, "interrupted");
    } finally {
      inspection.cancel();
    }
  }

  private InspectedResponse response(URI url, Inspection.Answer answer) {
    return new InspectedResponse(
        url,
        answer.status(),
        headers(answer),
        answer.body().toString(),
        answer.cut(),
        peer(url, answer.session()));
  }

  private static Map<String, List<String>> headers(Inspection.Answer answer) {
    var headers = new HashMap<String, List<String>>();
    for (var each : answer.headers()) {
      headers
          .computeIfAbsent(each.getKey().toLowerCase(Locale.ROOT), any -> new ArrayList<>())
          .add(each.getValue());
    }
    return headers;
  }

  private @Nullable TlsPeer peer(URI url, @Nullable SSLSession session) {
    try {
      return session == null ? null : verifier.verify(url.getHost(), session);
    } catch (SSLPeerUnverifiedException e) {
      throw new OutboundException(Reason.TLS_FAILED, "the server showed no certificate");
    }
  }

  @PreDestroy
  public void close() {
    http.close();
  }
}
