package io.gnomon.policy.admission;

import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class BusyMapper {

  @ServerExceptionMapper
  public Response ofBusy(BusyException e) {
    return Response.status(StandardProblem.UNAVAILABLE.status())
        .type(Problem.MEDIA_TYPE)
        .header(HttpHeaders.RETRY_AFTER, e.retryAfterSeconds())
        .entity(Problem.of(StandardProblem.UNAVAILABLE, e.getMessage()))
        .build();
  }
}
