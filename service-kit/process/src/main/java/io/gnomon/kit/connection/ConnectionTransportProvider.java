package io.gnomon.kit.connection;

import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;

/** Gives Vert.x its {@link ConnectionTransport}; Quarkus finds it when the process is built. */
public final class ConnectionTransportProvider implements VertxServiceProvider {

  @Override
  public void init(VertxBuilder builder) {
    builder.findTransport(new ConnectionTransport());
  }
}
