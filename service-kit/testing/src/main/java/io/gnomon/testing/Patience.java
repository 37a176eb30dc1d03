package io.gnomon.testing;

import java.time.Duration;
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

  /** The same; a failure shows what was waited for. */
  public static ConditionFactory await(String what) {
    return Awaitility.await(what).atMost(TIMEOUT);
  }
}
