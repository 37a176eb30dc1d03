package io.gnomon.kit.database;

import io.gnomon.kit.problem.BusyException;
import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.ProblemMappers;
import io.quarkus.arc.ArcUndeclaredThrowableException;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers requests that the database could not serve, in whatever form the failure comes up. */
public class DatabaseMappers {

  private final DatabaseOutageRegistry watch;

  DatabaseMappers(DatabaseOutageRegistry watch) {
    this.watch = watch;
  }

  @ServerExceptionMapper
  public Response ofDatabase(DatabaseException e) {
    return answer(e);
  }

  @ServerExceptionMapper
  public Response ofPersistence(PersistenceException e) {
    return answer(e);
  }

  @ServerExceptionMapper
  public Response ofRollback(RollbackException e) {
    return answer(e);
  }

  @ServerExceptionMapper
  public Response ofSystem(SystemException e) {
    return answer(e);
  }

  @ServerExceptionMapper
  public Response ofTransaction(QuarkusTransactionException e) {
    return answer(e);
  }

  @ServerExceptionMapper
  public Response ofUndeclared(ArcUndeclaredThrowableException e) {
    return answer(e);
  }

  private Response answer(Throwable e) {
    var cause = DatabaseFailure.cause(e);
    if (cause == null) {
      return ProblemMappers.internal(e);
    }
    return switch (DatabaseFailure.of(cause)) {
      case UNAVAILABLE -> {
        watch.failed(cause);
        yield ProblemMappers.answer(
            new BusyException("The database does not answer; repeat the request."));
      }
      case INVALID_DATA ->
          ProblemMappers.answer(
              Problem.of(
                  StandardProblem.INVALID_VALUE, "A value of the request cannot be stored."));
      case REFUSED -> ProblemMappers.internal(e);
    };
  }
}
