package io.gnomon.console.provider;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
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
import org.jspecify.annotations.Nullable;

/**
 * Checks whether the provider answers before a browser is sent there: quarkus-oidc asks it once,
 * and keeps what it says. One request at a time does, and all others share what comes of it: there
 * is no bound to how many want to sign in.
 */
@ApplicationScoped
class ProviderCheck {

  private static final String DISCOVERY = "/.well-known/openid-configuration";
  private static final int OK = 200;

  private final Vertx vertx;
  private final HttpClient client;
  private final ProviderConfig config;
  private final ProviderOutageRegistry outages;
  private @Nullable Future<Void> underWay;

  ProviderCheck(
      Vertx vertx,
      ProviderConfig config,
      TlsConfigurationRegistry tls,
      ProviderOutageRegistry outages) {
    var options =
        new HttpClientOptions()
            .setConnectTimeout((int) config.timeout().toMillis())
            .setMaxWaitQueueSize(0);
    TlsConfiguration.from(tls, config.tlsConfiguration())
        .map(TlsConfiguration::getTrustStoreOptions)
        .ifPresent(options::setTrustOptions);
    this.vertx = vertx;
    this.client = vertx.createHttpClient(options);
    this.config = config;
    this.outages = outages;
  }

  /** Fails where it does not. */
  synchronized Future<Void> ask() {
    var known = underWay;
    if (known != null) {
      return OwnThread.await(vertx, known);
    }
    var promise = Promise.<Void>promise();
    underWay = promise.future();
    Future.succeededFuture()
        .compose(begin -> send())
        .onSuccess(answers -> outages.answered())
        .onFailure(outages::failed)
        .onComplete(done -> end())
        .onComplete(promise);
    return promise.future();
  }

  private synchronized void end() {
    underWay = null;
  }

  private Future<Void> send() {
    var url = config.url().orElseThrow().toString().replaceFirst("/$", "") + DISCOVERY;
    var options =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setAbsoluteURI(url)
            .setTimeout(config.timeout().toMillis());
    return client.request(options).compose(this::send);
  }

  /** Its own timeout is over with the head of the answer. */
  private Future<Void> send(HttpClientRequest request) {
    return request
        .send()
        .compose(ProviderCheck::end)
        .timeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
        .onFailure(failure -> request.reset());
  }

  private static Future<Void> end(HttpClientResponse answer) {
    return answer.statusCode() == OK
        ? answer.end()
        : Future.failedFuture(new IOException("it answers with " + answer.statusCode()));
  }
}
