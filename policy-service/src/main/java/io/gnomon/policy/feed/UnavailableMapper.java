package io.gnomon.policy.feed;

import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers those whose request needs the database while that is away. */
class UnavailableMapper {

  private static final Logger LOG = Logger.getLogger(UnavailableMapper.class);
  private static final String RETRY_SECONDS = "5";

  @ServerExceptionMapper
  public Response ofFeed(FeedUnavailableException e) {
    return answer(e);
  }

  @ServerExceptionMapper
  public Response ofConnection(JDBCConnectionException e) {
    return answer(e);
  }

  private static Response answer(RuntimeException e) {
    LOG.warnf("a request was refused: %s", e.getMessage());
    return Response.status(StandardProblem.UNAVAILABLE.status())
        .type(Problem.MEDIA_TYPE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .entity(Problem.of(StandardProblem.UNAVAILABLE, "The database does not answer."))
        .build();
  }
}
