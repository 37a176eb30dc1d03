package io.gnomon.catalog.app;

import io.gnomon.catalog.Roles;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/apps")
@Tag(name = "App catalog")
@RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
class AppResource {

  private final AppCatalog catalog;

  AppResource(AppCatalog catalog) {
    this.catalog = catalog;
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "readApp",
      summary = "One cloud app",
      description = "Everything that is known of an app, and its score risk factor by risk factor.")
  @APIResponse(responseCode = "200", description = "The app.")
  @APIResponse(responseCode = "404", description = "No app has this id.")
  public AppResponse read(String id) {
    return catalog
        .read(id)
        .orElseThrow(
            () -> new ProblemException(StandardProblem.NOT_FOUND, "No cloud app has this id."));
  }
}
