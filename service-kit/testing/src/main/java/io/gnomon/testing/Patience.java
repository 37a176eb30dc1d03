package io.gnomon.testing;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long tests wait for what is to come. No test asserts how fast something is, so only what is
 * broken uses the time up: it is long enough for a machine that does much else besides.
 */
public final class Patience {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private Patience() {}

  /** Awaitility's, with this patience. */
  public static ConditionFactory await() {
    return Awaitility.await().atMost(TIMEOUT);
  }

  /** Awaitility's condition; a failure shows what was waited for. */
  public static ConditionFactory await(String what) {
    return Awaitility.await(what).atMost(TIMEOUT);
  }

  /** What becomes of a future, with the same patience. */
  public static <T> T await(Future<T> future) {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
