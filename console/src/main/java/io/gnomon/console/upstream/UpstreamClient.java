package io.gnomon.console.upstream;

import io.quarkus.tls.CertificateUpdatedEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SSLOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;

/**
 * Calls the services over HTTP/1.1, one connection for each open request: a slow one holds up no
 * other. Services with an https address are verified by the trust store of the TLS configuration;
 * without one, by that of Java.
 */
@ApplicationScoped
public class UpstreamClient {

  private static final int MAX_HEADER_BYTES = 64 * 1024;

  /** The size of the parts in which an answer is passed on. */
  private static final int MAX_PART_BYTES = 64 * 1024;

  /** Shorter than a service keeps an idle connection, so that none is closed as it is taken. */
  private static final int KEEP_ALIVE_SECONDS = 30;

  private final HttpClient client;

  UpstreamClient(Vertx vertx, UpstreamConfig config, TlsConfigurationRegistry tls) {
    var options =
        new HttpClientOptions()
            .setConnectTimeout((int) config.connectTimeout().toMillis())
            .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
            .setMaxPoolSize(config.maxOpenRequests())
            .setMaxWaitQueueSize(0)
            .setMaxChunkSize(MAX_PART_BYTES)
            .setMaxInitialLineLength(MAX_HEADER_BYTES)
            .setMaxHeaderSize(MAX_HEADER_BYTES);
    tls.getDefault()
        .map(TlsConfiguration::getTrustStoreOptions)
        .ifPresent(options::setTrustOptions);
    this.client = vertx.createHttpClient(options);
  }

  /** Trusts from now on the certificates in files that were changed meanwhile. */
  void reloadTrust(@Observes CertificateUpdatedEvent event) {
    if (event.name().equals(TlsConfig.DEFAULT_NAME)) {
      client.updateSSLOptions(
          new SSLOptions().setTrustOptions(event.tlsConfiguration().getTrustStoreOptions()));
    }
  }

  /** The client itself. */
  public HttpClient client() {
    return client;
  }

  /** A request to the service at that address, not sent yet. */
  public Future<HttpClientRequest> request(URI service) {
    return client.request(options(service));
  }

  /** GET of a path at that address. */
  Future<HttpClientRequest> get(URI service, String path, long timeoutMillis) {
    return client.request(
        options(service).setMethod(HttpMethod.GET).setURI(path).setTimeout(timeoutMillis));
  }

  private static RequestOptions options(URI service) {
    var secured = "https".equals(service.getScheme());
    var port = service.getPort() > 0 ? service.getPort() : secured ? 443 : 80;
    return new RequestOptions().setSsl(secured).setHost(service.getHost()).setPort(port);
  }
}
