package io.gnomon.kit.admission;

import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.StandardProblem;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers what is no request: without a host, or with a path that cannot be compared with those of
 * routes. It comes as far as to no filter, holds nothing but its stream, and Quarkus would log
 * each.
 */
@ApplicationScoped
class MalformedRequestRoute {

  private static final int BEFORE_EVERYTHING = Integer.MIN_VALUE;
  private static final int BAD_REQUEST = StandardProblem.BAD_REQUEST.status();

  private final StreamEndService streams;

  MalformedRequestRoute(StreamEndService streams) {
    this.streams = streams;
  }

  void register(@Observes Router router) {
    router.route().order(BEFORE_EVERYTHING).failureHandler(this::answer);
    router.errorHandler(BAD_REQUEST, this::answer);
  }

  private void answer(RoutingContext rc) {
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
