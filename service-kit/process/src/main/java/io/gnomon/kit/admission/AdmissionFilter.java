package io.gnomon.kit.admission;

import io.gnomon.kit.problem.BusyException;
import io.gnomon.kit.reader.ReaderWorker;
import io.gnomon.kit.reader.RequestStream;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Admits or refuses each request, before anything else looks at it. */
@ApplicationScoped
class AdmissionFilter {

  /** But for the bound of what waits on one connection. */
  private static final int BEFORE_EVERYTHING = Integer.MAX_VALUE - 1;

  /** What most requests that were refused at once need to end. */
  private static final long LINGER_MILLIS = 1_000;

  /** RFC 9113, 8.1: no more of a request is needed. */
  private static final long NO_ERROR = 0;

  private final AdmissionService admissions;
  private final EventLoopWorker loops;
  private final ReaderWorker readers;

  AdmissionFilter(AdmissionService admissions, EventLoopWorker loops, ReaderWorker readers) {
    this.admissions = admissions;
    this.loops = loops;
    this.readers = readers;
  }

  void register(@Observes Filters filters) {
    filters.register(this::admit, BEFORE_EVERYTHING);
  }

  private void admit(RoutingContext rc) {
    try {
      var admitted = admissions.admit(rc, loops.lateMillis());
      admitted.attach(rc, readers.begin(rc.request()), () -> endOfAnswer(rc));
      rc.addEndHandler(ended -> admitted.answered());
    } catch (BusyException e) {
      rc.addEndHandler(ended -> endOfAnswer(rc));
      e.send(rc.response());
      return;
    }
    rc.next();
  }

  private void endOfAnswer(RoutingContext rc) {
    if (rc.request().version() != HttpVersion.HTTP_2) {
      return;
    }
    var vertx = rc.vertx();
    var stream = RequestStream.of(rc.request());
    // At the next round, since the end of the answer is written after this.
    vertx.runOnContext(next -> awaitEnd(vertx, stream));
  }

  /**
   * A request that is answered before its end keeps its stream. The server closes a connection on
   * which it resets many: that is for those alone that send on, or begin too many.
   */
  private void awaitEnd(Vertx vertx, RequestStream stream) {
    if (!stream.mayGoOn()) {
      return;
    }
    admissions
        .linger()
        .ifPresentOrElse(
            lingering ->
                vertx.setTimer(
                    LINGER_MILLIS,
                    late -> {
                      lingering.end();
                      reset(stream);
                    }),
            () -> reset(stream));
  }

  private static void reset(RequestStream stream) {
    if (stream.mayGoOn()) {
      stream.reset(NO_ERROR);
    }
  }
}
