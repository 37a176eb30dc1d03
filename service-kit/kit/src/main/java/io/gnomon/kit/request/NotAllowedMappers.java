package io.gnomon.kit.request;

import io.gnomon.kit.failure.ProblemMappers;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a method that the resources of a path do not offer. */
public class NotAllowedMappers {

  private final ResourceMethodRegistry methods;

  NotAllowedMappers(ResourceMethodRegistry methods) {
    this.methods = methods;
  }

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
    return allowed.isEmpty() || allowed.contains(method)
        ? ProblemMappers.status(e)
        : NotAllowed.response(allowed);
  }
}
