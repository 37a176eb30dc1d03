package io.gnomon.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever a resource throws into a problem; what we did not foresee shows an id, never a
 * message.
 */
public class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  /** What one value of a request did wrong. */
  record Violation(String field, String message) {}

  @ServerExceptionMapper
  public Response ofProblem(ProblemException e) {
    return answer(e.problem());
  }

  @ServerExceptionMapper
  public Response ofViolations(ConstraintViolationException e) {
    List<Violation> violations =
        e.getConstraintViolations().stream().map(ProblemMappers::violation).toList();
    var detail =
        violations.stream()
            .map(v -> v.field() + " " + v.message())
            .sorted()
            .collect(Collectors.joining("; "));
    return answer(
        Problem.of(StandardProblem.INVALID_VALUE, detail, Map.of("violations", violations)));
  }

  @ServerExceptionMapper(priority = 1)
  public Response ofJson(JsonProcessingException e) {
    return answer(Problem.of(StandardProblem.BAD_REQUEST, explain(e)));
  }

  @ServerExceptionMapper
  public Response ofStatus(WebApplicationException e) {
    var answer = e.getResponse();
    if (answer.getStatus() < 400 || answer.hasEntity()) {
      return answer;
    }
    var detail = e.getCause() instanceof JsonProcessingException json ? explain(json) : null;
    return answer(Problem.of(StandardProblem.ofStatus(answer.getStatus()), detail));
  }

  @ServerExceptionMapper
  public Response ofAnythingElse(Throwable e) {
    var id = UUID.randomUUID().toString();
    LOG.errorf(e, "request failed, problem id %s", id);
    return answer(
        Problem.of(
            StandardProblem.INTERNAL,
            "The log of the service tells more under this id.",
            Map.of("id", id)));
  }

  private static Response answer(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
  }

  private static Violation violation(ConstraintViolation<?> violation) {
    var path = violation.getPropertyPath().toString();
    return new Violation(path.substring(path.indexOf('.') + 1), violation.getMessage());
  }

  private static String explain(JsonProcessingException e) {
    @Nullable String field =
        e instanceof JsonMappingException m
            ? m.getPath().stream()
                .map(p -> p.getFieldName() == null ? "[" + p.getIndex() + "]" : p.getFieldName())
                .collect(Collectors.joining("."))
            : null;
    var where =
        e.getLocation() == null
            ? ""
            : " at line %d, column %d"
                .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    return field == null || field.isEmpty()
        ? "The body is not valid JSON" + where
        : "Field " + field + " does not have the expected form" + where;
  }
}
