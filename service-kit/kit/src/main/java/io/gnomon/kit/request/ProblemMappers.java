package io.gnomon.kit.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.gnomon.kit.problem.BusyException;
import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.ViolationLimit.TooManyViolationsException;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Map;
import java.util.Set;
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
  private static final int MAX_NAMED_VIOLATIONS = 100;

  private final ResourceMethodRegistry methods;

  ProblemMappers(ResourceMethodRegistry methods) {
    this.methods = methods;
  }

  @ServerExceptionMapper
  public Response ofProblem(ProblemException e) {
    return answer(e.problem());
  }

  @ServerExceptionMapper
  public Response ofBusy(BusyException e) {
    return answer(e);
  }

  @ServerExceptionMapper
  public Response ofViolations(ConstraintViolationException e) {
    var violations = Violation.of(e.getConstraintViolations());
    var named = violations.subList(0, Math.min(violations.size(), MAX_NAMED_VIOLATIONS));
    var detail = named.stream().map(Violation::text).collect(Collectors.joining("; "));
    var others = violations.size() - named.size();
    return answer(
        Problem.of(
            StandardProblem.INVALID_VALUE,
            others == 0 ? detail : "%s; and %d others".formatted(detail, others),
            Map.of("violations", named)));
  }

  @ServerExceptionMapper
  public Response ofTooManyViolations(TooManyViolationsException e) {
    return answer(
        Problem.of(
            StandardProblem.INVALID_VALUE,
            "More than %d values are not acceptable.".formatted(ViolationLimit.MAX_VIOLATIONS)));
  }

  @ServerExceptionMapper(priority = 1)
  public Response ofJson(JsonProcessingException e) {
    return answer(JsonProblem.of(e));
  }

  /** A method that the resources of a path do not offer. */
  @ServerExceptionMapper
  public Response ofNotAllowed(NotAllowedException e, UriInfo uri) {
    return NotAllowed.response(methods.at(uri.getPath()));
  }

  /**
   * Where classes share the begin of their paths, the router finds nothing at all for a method that
   * none of them offers.
   */
  @ServerExceptionMapper
  public Response ofNotFound(NotFoundException e, UriInfo uri, Request request) {
    var allowed = methods.at(uri.getPath());
    var method = request.getMethod().equals(HttpMethod.HEAD) ? HttpMethod.GET : request.getMethod();
    return allowed.isEmpty() || allowed.contains(method) ? status(e) : NotAllowed.response(allowed);
  }

  @ServerExceptionMapper
  public Response ofStatus(WebApplicationException e) {
    return status(e);
  }

  /** The answer to what ended with a status; a problem, unless it has a body of its own. */
  private static Response status(WebApplicationException e) {
    var answer = e.getResponse();
    if (answer.getStatus() < 400 || answer.hasEntity()) {
      return answer;
    }
    return answer(problem(e));
  }

  private static Problem problem(WebApplicationException e) {
    // A parameter that cannot be converted comes as 404 around its cause.
    if (e.getCause() instanceof ProblemException problem) {
      return problem.problem();
    }
    if (e.getCause() instanceof JsonProcessingException json) {
      return JsonProblem.of(json);
    }
    return Problem.of(StandardProblem.ofStatus(e.getResponse().getStatus()), null);
  }

  @ServerExceptionMapper
  public Response ofAnythingElse(Throwable e) {
    return BrokenOff.isCauseOf(e)
        ? answer(Problem.of(StandardProblem.BAD_REQUEST, "The request was broken off."))
        : internal(e);
  }

  /** The answer to a failure of ours: the log has the exception under the id that it names. */
  public static Response internal(Throwable e) {
    var id = UUID.randomUUID().toString();
    LOG.errorf(e, "request failed, problem id %s", id);
    return answer(
        Problem.of(
            StandardProblem.INTERNAL,
            "The log of the service tells more under this id.",
            Map.of("id", id)));
  }

  /** That a request can be served later, as the answer of a resource. */
  public static Response answer(BusyException e) {
    return Response.fromResponse(answer(e.problem()))
        .header(HttpHeaders.RETRY_AFTER, e.retryAfterSeconds())
        .build();
  }

  public static Response answer(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
  }

  /** Failures because the caller has gone: they need no answer and no line in the log. */
  static final class BrokenOff {

    /**
     * Messages of exceptions of the operating system and of Quarkus that have no type of their own.
     */
    private static final Set<String> MESSAGES =
        Set.of("Connection reset", "Broken pipe", "Connection has been closed");

    private BrokenOff() {}

    static boolean isCauseOf(@Nullable Throwable e) {
      return e != null && (isOne(e) || isCauseOf(e.getCause()));
    }

    private static boolean isOne(Throwable e) {
      return e instanceof ClosedChannelException
          || e instanceof HttpClosedException
          || e instanceof StreamResetException
          || isClosedStream(e)
          || (e instanceof IOException && MESSAGES.contains(String.valueOf(e.getMessage())));
    }

    /** Whether a stream of HTTP/2 was reset while something was still to be written. */
    private static boolean isClosedStream(Throwable e) {
      return e instanceof Http2Exception.StreamException stream
          && stream.error() == Http2Error.STREAM_CLOSED;
    }
  }
}
