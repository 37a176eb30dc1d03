package io.gnomon.console;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds the event loops of whoever calls until a test lets them go. */
@ApplicationScoped
class HeldRoute {

  static final String PATH = "/held";
  private static final int MAX_SECONDS = 30;

  private final AtomicInteger held = new AtomicInteger();
  private final CountDownLatch released = new CountDownLatch(1);

  void routes(@Observes Router router) {
    router.get(PATH).handler(this::hold);
  }

  /** How many loops are held. */
  int held() {
    return held.get();
  }

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
