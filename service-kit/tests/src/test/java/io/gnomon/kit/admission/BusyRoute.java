package io.gnomon.kit.admission;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;

/** A raw route that keeps its event loop busy. */
@ApplicationScoped
class BusyRoute {

  static final String PATH = "/busy";
  private static final long MILLIS = 600;

  void routes(@Observes Router router) {
    router
        .get(PATH)
        .handler(
            rc -> {
              var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLIS);
              while (System.nanoTime() < end) {
                Thread.onSpinWait();
              }
              rc.response().end();
            });
  }
}
