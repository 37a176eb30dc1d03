package io.gnomon.kit.request;

import io.gnomon.kit.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Takes a client that accepts problems for one that accepts JSON. A generated client names the
 * types that a document gives for the answers: where a success has no body, those of the problems
 * alone, and no method would fit it.
 */
public class ProblemAcceptFilter {

  @ServerRequestFilter(preMatching = true)
  public void accept(ContainerRequestContext request) {
    var accepted = request.getHeaderString(HttpHeaders.ACCEPT);
    if (accepted != null && accepted.contains(Problem.MEDIA_TYPE)) {
      request
          .getHeaders()
          .putSingle(HttpHeaders.ACCEPT, accepted + ", " + MediaType.APPLICATION_JSON);
    }
  }
}
