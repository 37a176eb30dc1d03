package io.gnomon.discovery.people.scim;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.gnomon.kit.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says problems in the form of the protocol, below its path alone. */
class ScimErrorFilter {

  private static final String PATH = ScimSchema.BASE + "/";
  private static final int UNREADABLE = 400;

  @ServerResponseFilter
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getUriInfo().getPath().startsWith(PATH)
        && response.getEntity() instanceof Problem problem) {
      response.setEntity(
          error(problem), new Annotation[0], MediaType.valueOf(ScimSchema.MEDIA_TYPE));
    }
  }

  private static String error(Problem problem) {
    var error = JsonNodeFactory.instance.objectNode();
    error.putArray("schemas").add(ScimSchema.ERROR);
    error.put("status", Integer.toString(problem.status()));
    var word = problem.extensions().get(ScimProblem.SCIM_TYPE);
    if (word != null || problem.status() == UNREADABLE) {
      error.put("scimType", word == null ? "invalidSyntax" : word.toString());
    }
    error.put("detail", problem.detail() == null ? problem.title() : problem.detail());
    return error.toString();
  }
}
