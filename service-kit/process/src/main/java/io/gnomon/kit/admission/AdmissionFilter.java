package io.gnomon.kit.admission;

import io.gnomon.kit.connection.SlowClientWorker;
import io.gnomon.kit.problem.BusyException;
import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.StandardProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Admits or refuses each request, before anything else looks at it. */
@ApplicationScoped
class AdmissionFilter {

  /** But for the bound of what waits on one connection. */
  private static final int BEFORE_EVERYTHING = Integer.MAX_VALUE - 1;

  private static final int BAD_REQUEST = StandardProblem.BAD_REQUEST.status();

  private final AdmissionService admissions;
  private final EventLoopWorker loops;
  private final SlowClientWorker readers;
  private final StreamEndService streams;

  AdmissionFilter(
      AdmissionService admissions,
      EventLoopWorker loops,
      SlowClientWorker readers,
      StreamEndService streams) {
    this.admissions = admissions;
    this.loops = loops;
    this.readers = readers;
    this.streams = streams;
  }

  /**
   * Malformed requests reach no filter, hold nothing but their stream, and Quarkus would log each.
   */
  void registerMalformed(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(this::answerMalformed);
    router.errorHandler(BAD_REQUEST, this::answerMalformed);
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

  /** Without a host, or with a path that cannot be compared with those of routes. */
  private void answerMalformed(RoutingContext rc) {
    if (!AdmittedRequest.isAdmitted(rc)) {
      rc.addEndHandler(ended -> streams.answered(rc));
    }
    if (rc.statusCode() == BAD_REQUEST) {
      Problem.of(StandardProblem.BAD_REQUEST, "Path, query or the header Host are malformed.")
          .send(rc.response());
    } else {
      rc.next();
    }
  }
}
