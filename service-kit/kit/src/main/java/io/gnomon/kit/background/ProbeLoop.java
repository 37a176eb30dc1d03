package io.gnomon.kit.background;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.inject.Singleton;

/**
 * An event loop more than HTTP takes. Loops are given out in turn, first to the port for health and
 * metrics, then to that of the API: so a probe does not wait behind requests, however many there
 * are. Were it not so, a process under load would be killed for being under load.
 */
@Singleton
public class ProbeLoop implements VertxOptionsCustomizer {

  @Override
  public void accept(VertxOptions options) {
    options.setEventLoopPoolSize(options.getEventLoopPoolSize() + 1);
  }
}
