package io.gnomon.agent.fleet;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The one event loop on which a fleet lives, and the way to it from other threads. */
@Singleton
class FleetLoop {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Context context;

  FleetLoop(Vertx vertx) {
    this.context = ((VertxInternal) vertx).createEventLoopContext();
  }

  /** Runs it on the loop. */
  void run(Runnable work) {
    context.runOnContext(v -> work.run());
  }

  /** Runs it on the loop and waits for what it returns; not to be called on the loop. */
  <T> T call(Supplier<T> work) {
    var result = new CompletableFuture<T>();
    context.runOnContext(
        v -> {
          try {
            result.complete(work.get());
          } catch (RuntimeException e) {
            result.completeExceptionally(e);
          }
        });
    return await(result, LONGEST);
  }

  private static <T> T await(CompletableFuture<T> result, Duration longest) {
    try {
      return result.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("the fleet is too busy to answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
