package io.gnomon.kit.admission;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A raw route that keeps its event loop busy for a second. */
@ApplicationScoped
class BusyRoute {

  static final String PATH = "/busy";

  void routes(@Observes Router router) {
    router.get(PATH).handler(BusyRoute::keepBusy);
  }

  private static void keepBusy(RoutingContext rc) {
    try {
      var never = new CountDownLatch(1);
      if (!never.await(1, TimeUnit.SECONDS)) {
        rc.response().end();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
