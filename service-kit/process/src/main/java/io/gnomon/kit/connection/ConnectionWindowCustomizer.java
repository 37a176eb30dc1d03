package io.gnomon.kit.connection;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets an HTTP/2 connection hold more unread bytes than one of its streams may (RFC 9113, 5.2.1):
 * with the usual 64 KB for both, one upload that is read slowly stops all others of its connection,
 * and behind an ingress a connection carries thousands of devices.
 */
@ApplicationScoped
class ConnectionWindowCustomizer implements HttpServerOptionsCustomizer {

  private static final int BYTES = 4 << 20;

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.setHttp2ConnectionWindowSize(BYTES);
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    options.setHttp2ConnectionWindowSize(BYTES);
  }
}
