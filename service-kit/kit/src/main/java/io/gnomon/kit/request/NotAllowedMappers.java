package io.gnomon.kit.request;

import jakarta.ws.rs.NotAllowedException;
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
}
