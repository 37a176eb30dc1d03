package io.gnomon.kit.request;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers 304 to a caller who has what would be answered (RFC 9110, 13.1.2). */
public class NotModifiedFilter {

  @ServerResponseFilter
  public void answer(ContainerRequestContext request, ContainerResponseContext response) {
    var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    var tag = response.getHeaderString(HttpHeaders.ETAG);
    if (known != null
        && tag != null
        && request.getMethod().equals(HttpMethod.GET)
        && response.getStatus() == Status.OK.getStatusCode()
        && EntityTag.isAmong(known, tag)
        && EntityTag.isOfAllOf(response.getEntity(), tag)) {
      response.setStatusInfo(Status.NOT_MODIFIED);
      response.setEntity(null);
    }
  }
}
