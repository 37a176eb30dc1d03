package io.gnomon.catalog.search;

import io.gnomon.catalog.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/app-facets")
@Tag(name = "App catalog")
class FacetResource {

  private final AppFilter filter;
  private final AppFacets facets;

  FacetResource(AppFilter filter, AppFacets facets) {
    this.filter = filter;
    this.facets = facets;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      operationId = "countApps",
      summary = "How many apps there are, by category, kind, risk and risk factors",
      description = "Takes the filters of the list and counts what they let through.")
  @APIResponse(responseCode = "200", description = "The counts.")
  @APIResponse(
      responseCode = "400",
      description = "A problem that names the parameter and what it allows.")
  public FacetsResponse count(
      @BeanParam AppParameters parameters,
      @Parameter(
              description =
                  "Id of a risk factor to count by, beside category, kind and risk. Repeat for more,"
                      + " 10 at most.")
          @QueryParam("facet")
          List<String> facet) {
    return facets.count(filter.search(parameters), facet);
  }
}
