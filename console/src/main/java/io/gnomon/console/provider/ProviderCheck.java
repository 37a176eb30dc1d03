package io.gnomon.console.provider;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Looks whether the provider answers before a browser is sent there: quarkus-oidc asks it once, and
 * keeps what it says.
 */
@ApplicationScoped
class ProviderCheck {

  private static final String DISCOVERY = "/.well-known/openid-configuration";
  private static final int OK = 200;

  private final HttpClient client;
  private final ProviderConfig config;

  ProviderCheck(Vertx vertx, ProviderConfig config, TlsConfigurationRegistry tls) {
    var options = new HttpClientOptions().setConnectTimeout((int) config.timeout().toMillis());
    TlsConfiguration.from(tls, config.tlsConfiguration())
        .map(TlsConfiguration::getTrustStoreOptions)
        .ifPresent(options::setTrustOptions);
    this.client = vertx.createHttpClient(options);
    this.config = config;
  }

  /** Fails where it does not. */
  Future<Void> ask() {
    var url = config.url().orElseThrow().toString().replaceFirst("/$", "") + DISCOVERY;
    return client
        .request(new RequestOptions().setMethod(HttpMethod.GET).setAbsoluteURI(url))
        .compose(HttpClientRequest::send)
        .compose(ProviderCheck::end)
        .timeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Future<Void> end(HttpClientResponse answer) {
    return answer.statusCode() == OK
        ? answer.end()
        : Future.failedFuture(new IOException("it answers with " + answer.statusCode()));
  }
}
