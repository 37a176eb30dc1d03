package io.gnomon.catalog.appdetail;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/apps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "App catalog")
@RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
class AppResource {

  private final AppDetailService catalog;

  AppResource(AppDetailService catalog) {
    this.catalog = catalog;
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "One cloud app",
      description = "Everything that is known of an app, and its score risk factor by risk factor.")
  public AppResponse readApp(@RestPath String id) {
    return catalog
        .read(id)
        .orElseThrow(
            () -> new ProblemException(StandardProblem.NOT_FOUND, "No cloud app has this id."));
  }
}
