package io.gnomon.kit.admission;

import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.StandardProblem;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers what is no request: without a host, or with a path that cannot be compared with those of
 * routes. It comes as far as to no filter, holds nothing, and Quarkus would log each.
 */
@ApplicationScoped
class MalformedRequestRoute {

  private static final int BEFORE_EVERYTHING = Integer.MIN_VALUE;
  private static final int BAD_REQUEST = StandardProblem.BAD_REQUEST.status();

  void register(@Observes Router router) {
    router.route().order(BEFORE_EVERYTHING).failureHandler(MalformedRequestRoute::answer);
    router.errorHandler(BAD_REQUEST, MalformedRequestRoute::answer);
  }

  private static void answer(RoutingContext rc) {
    if (rc.statusCode() == BAD_REQUEST) {
      Problem.of(StandardProblem.BAD_REQUEST, "Path, query or the header Host are malformed.")
          .send(rc.response());
    } else {
      rc.next();
    }
  }
}
