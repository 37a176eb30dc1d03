package io.gnomon.kit.admission;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A raw route that holds its event loop until a test lets it go. */
@ApplicationScoped
class HeldRoute {

  static final String PATH = "/held";
  private static final int MAX_SECONDS = 30;

  private final AtomicInteger held = new AtomicInteger();
  private volatile CountDownLatch released = new CountDownLatch(0);

  void routes(@Observes Router router) {
    router.get(PATH).handler(this::hold);
  }

  /** How many loops are held. */
  int held() {
    return held.get();
  }

  /** From now on requests are held. */
  void begin() {
    released = new CountDownLatch(1);
  }

  /** Lets all go that are held, and those that come later. */
  void release() {
    released.countDown();
  }

  private void hold(RoutingContext rc) {
    held.incrementAndGet();
    try {
      rc.response().end(String.valueOf(released.await(MAX_SECONDS, TimeUnit.SECONDS)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      held.decrementAndGet();
    }
  }
}
