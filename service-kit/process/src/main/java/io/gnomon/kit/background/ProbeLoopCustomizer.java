package io.gnomon.kit.background;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an event loop for probes, so that liveness does not wait behind requests, however many
 * there are: a process would be killed for being under load. The port for health and metrics is
 * served by the loop of the thread that starts the servers, that of the API by the loops whose turn
 * is next.
 */
@Singleton
public class ProbeLoopCustomizer implements VertxOptionsCustomizer, HttpServerOptionsCustomizer {

  /** That of probes, and one that other code may take while the servers start. */
  private static final int ADDITIONAL_LOOPS = 2;

  private final Instance<Vertx> vertx;

  /** Held here, since the context of a thread is garbage-collected once nothing refers to it. */
  private @Nullable Context ofProbes;

  ProbeLoopCustomizer(Instance<Vertx> vertx) {
    this.vertx = vertx;
  }

  @Override
  public void accept(VertxOptions options) {
    options.setEventLoopPoolSize(options.getEventLoopPoolSize() + ADDITIONAL_LOOPS);
  }

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    startBehindProbeLoop();
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    startBehindProbeLoop();
  }

  /** Called by the thread that starts the servers. It may have its loop since long ago. */
  private void startBehindProbeLoop() {
    var loops = (VertxInternal) vertx.get();
    var own = loops.getOrCreateContext();
    ofProbes = own;
    ContextInternal last;
    do {
      last = loops.createEventLoopContext();
    } while (last.nettyEventLoop() != own.nettyEventLoop());
  }
}
