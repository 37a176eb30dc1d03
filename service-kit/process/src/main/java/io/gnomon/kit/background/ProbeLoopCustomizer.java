package io.gnomon.kit.background;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.inject.Singleton;

/**
 * An event loop more than the API takes. Loops are given out in turn: one to the thread that starts
 * the servers, by which the port for health and metrics is served, the next ones to the port of the
 * API. So liveness does not wait behind requests, however many there are: a process would be killed
 * for being under load.
 */
@Singleton
public class ProbeLoopCustomizer implements VertxOptionsCustomizer {

  @Override
  public void accept(VertxOptions options) {
    options.setEventLoopPoolSize(options.getEventLoopPoolSize() + 1);
  }
}
