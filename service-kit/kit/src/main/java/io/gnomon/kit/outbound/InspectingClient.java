package io.gnomon.kit.outbound;

import io.gnomon.kit.outbound.InspectedResponse.TlsPeer;
import io.gnomon.kit.outbound.OutboundException.Reason;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
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
import javax.net.ssl.SSLException;
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

/** One call whose answer is looked at: the headers, and the beginning of the body. */
final class Inspection {

  private final int maxBodyBytes;
  private final Promise<Answer> answer = Promise.promise();
  private final Buffer body = Buffer.buffer();
  private volatile @Nullable HttpClientRequest request;
  private volatile boolean over;

  /** What came, and over which session. */
  record Answer(
      int status, MultiMap headers, Buffer body, boolean cut, @Nullable SSLSession session) {}

  Inspection(int maxBodyBytes) {
    this.maxBodyBytes = maxBodyBytes;
  }

  Future<Answer> answer() {
    return answer.future();
  }

  void send(HttpClientRequest made) {
    request = made;
    if (over) {
      made.reset();
      return;
    }
    made.send().onSuccess(this::take).onFailure(this::fail);
  }

  /** The caller no longer waits. */
  void cancel() {
    over = true;
    var sent = request;
    if (sent != null) {
      sent.reset();
    }
  }

  void fail(Throwable cause) {
    answer.tryFail(
        cause instanceof OutboundException
            ? cause
            : new OutboundException(reason(cause), "no connection: " + first(cause)));
    cancel();
  }

  private static Reason reason(Throwable cause) {
    if (first(cause) instanceof SslHandshakeTimeoutException) {
      return Reason.TOO_SLOW;
    }
    return cause instanceof SSLException ? Reason.TLS_FAILED : Reason.UNREACHABLE;
  }

  /** What began it: the exceptions around it do not say what was wrong with the server. */
  private static Throwable first(Throwable failure) {
    var first = failure;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return first;
  }

  private void take(HttpClientResponse response) {
    response.exceptionHandler(this::fail);
    response.endHandler(nothing -> finish(response, false));
    response.handler(
        buffer -> {
          int free = maxBodyBytes - body.length();
          body.appendBuffer(buffer, 0, Math.min(free, buffer.length()));
          if (buffer.length() > free) {
            finish(response, true);
          }
        });
    if (maxBodyBytes == 0) {
      finish(response, true);
    }
  }

  private void finish(HttpClientResponse response, boolean cut) {
    answer.tryComplete(
        new Answer(
            response.statusCode(),
            response.headers(),
            body,
            cut,
            response.request().connection().sslSession()));
    if (cut) {
      cancel();
    }
  }
}
