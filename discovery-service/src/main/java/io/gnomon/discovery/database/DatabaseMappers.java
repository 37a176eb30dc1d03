package io.gnomon.discovery.database;

import io.gnomon.discovery.Unavailable;
import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers requests that the database could not serve. */
public class DatabaseMappers {

  private static final Logger LOG = Logger.getLogger(DatabaseMappers.class);

  @ServerExceptionMapper
  public Response ofDatabase(DatabaseException e) {
    if (e.isAbsence()) {
      LOG.warnf("the database does not answer: %s", e.getMessage());
      return Unavailable.because("The database does not answer; ask again.");
    }
    return e.isOfData()
        ? problem(StandardProblem.INVALID_VALUE, "A value of the request is not acceptable.")
        : failed(e);
  }

  private static Response failed(DatabaseException e) {
    LOG.error("the database refuses a statement", e);
    return problem(StandardProblem.INTERNAL, "The log of the service tells more.");
  }

  private static Response problem(StandardProblem type, String detail) {
    return Response.status(type.status())
        .type(Problem.MEDIA_TYPE)
        .entity(Problem.of(type, detail))
        .build();
  }
}
