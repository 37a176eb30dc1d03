package io.gnomon.kit.reader;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Takes a request once the answers before it on its connection are read. */
@ApplicationScoped
class ReaderFilter {

  private static final int BEFORE_ADMISSION = Integer.MAX_VALUE;

  void register(@Observes Filters filters) {
    filters.register(ReaderFilter::take, BEFORE_ADMISSION);
  }

  private static void take(RoutingContext rc) {
    PipeliningLimit.begin(rc.request());
    SharedConnection.begin(rc.request());
    Answer.afterEarlierOnes(rc.request(), rc::next);
  }
}
