package io.gnomon.kit.request;

import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.StandardProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;

/** Refuses devices that speak another version of the agent protocol, before anything else. */
@ApplicationScoped
class AgentProtocolFilter {

  private static final String HEADER = "Gnomon-Protocol";
  private static final String VERSION = "1";
  private static final String AGENT_PATHS = "/agent/";
  private static final int BEFORE_AUTHENTICATION = 500;

  void register(@Observes Filters filters) {
    filters.register(AgentProtocolFilter::check, BEFORE_AUTHENTICATION);
  }

  private static void check(RoutingContext rc) {
    var version = rc.request().getHeader(HEADER);
    if (version == null
        || version.equals(VERSION)
        || !rc.request().path().startsWith(AGENT_PATHS)) {
      rc.next();
      return;
    }
    Problem.of(
            StandardProblem.PROTOCOL_UNSUPPORTED,
            "This service speaks version " + VERSION,
            Map.of("versions", List.of(Integer.valueOf(VERSION))))
        .send(rc.response());
  }
}
