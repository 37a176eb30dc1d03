package io.gnomon.kit.admission;

import io.gnomon.kit.problem.BusyException;
import io.gnomon.kit.reader.ReaderWorker;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Admits or refuses each request, before anything else looks at it. */
@ApplicationScoped
class AdmissionFilter {

  /** But for the bound of what waits on one connection. */
  private static final int BEFORE_EVERYTHING = Integer.MAX_VALUE - 1;

  private final AdmissionService admissions;
  private final EventLoopWorker loops;
  private final ReaderWorker readers;
  private final StreamEndService streams;

  AdmissionFilter(
      AdmissionService admissions,
      EventLoopWorker loops,
      ReaderWorker readers,
      StreamEndService streams) {
    this.admissions = admissions;
    this.loops = loops;
    this.readers = readers;
    this.streams = streams;
  }

  void register(@Observes Filters filters) {
    filters.register(this::admit, BEFORE_EVERYTHING);
  }

  private void admit(RoutingContext rc) {
    try {
      var admitted = admissions.admit(rc, loops.lateMillis());
      admitted.attach(rc, readers.begin(rc.request()), () -> streams.answered(rc));
    } catch (BusyException e) {
      rc.addEndHandler(ended -> streams.answered(rc));
      e.send(rc.response());
      return;
    }
    rc.next();
  }
}
