package io.gnomon.kit.request;

import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a method that a path does not offer with those that it does (RFC 9110, 15.5.6). */
public class NotAllowedMappers {

  private final ResourceMethodRegistry methods;

  NotAllowedMappers(ResourceMethodRegistry methods) {
    this.methods = methods;
  }

  @ServerExceptionMapper
  public Response ofNotAllowed(NotAllowedException e, UriInfo uri) {
    var allowed = String.join(", ", methods.at(uri.getPath()));
    return Response.status(StandardProblem.METHOD_NOT_ALLOWED.status())
        .header(HttpHeaders.ALLOW, allowed)
        .type(Problem.MEDIA_TYPE)
        .entity(Problem.of(StandardProblem.METHOD_NOT_ALLOWED, "Allowed here: " + allowed))
        .build();
  }
}
