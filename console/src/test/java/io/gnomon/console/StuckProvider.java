package io.gnomon.console;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An identity provider that takes requests and answers none. */
public final class StuckProvider implements QuarkusTestResourceLifecycleManager {

  private static final AtomicInteger ASKED = new AtomicInteger();

  private final Vertx vertx = Vertx.vertx();

  /** How often it was asked. */
  static int asked() {
    return ASKED.get();
  }

  @Override
  public Map<String, String> start() {
    var server =
        vertx
            .createHttpServer()
            .requestHandler(request -> ASKED.incrementAndGet())
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    return Map.of(
        "gnomon.console.provider.url",
        "http://127.0.0.1:" + server.actualPort(),
        "gnomon.console.provider.client-id",
        "gnomon-console",
        "gnomon.console.provider.client-secret",
        ProviderAway.SECRET,
        "gnomon.console.provider.timeout",
        "2s");
  }

  @Override
  public void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
