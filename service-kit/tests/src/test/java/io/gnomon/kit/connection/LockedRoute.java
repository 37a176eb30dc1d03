package io.gnomon.kit.connection;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * A raw route whose handler has the lock of its connection, as handlers of HTTP/2 have, and asks
 * whether its answer is closed while the watch over readers waits for that lock.
 */
@ApplicationScoped
class LockedRoute {

  static final String PATH = "/locked";

  /** Two rounds of the watch, and some. */
  private static final long MAX_WAIT_NANOS = Duration.ofSeconds(10).toNanos();

  void routes(@Observes Router router) {
    router.get(PATH).handler(LockedRoute::answer);
  }

  private static void answer(RoutingContext rc) {
    var response = rc.response().setChunked(true);
    synchronized (rc.request().connection()) {
      response.write("begun, ");
      var end = System.nanoTime() + MAX_WAIT_NANOS;
      while (!isWatchWaiting() && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      response.end(response.closed() ? "closed" : "open");
    }
  }

  private static boolean isWatchWaiting() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(
            each -> each.getName().equals("readers") && each.getState() == Thread.State.BLOCKED);
  }
}
