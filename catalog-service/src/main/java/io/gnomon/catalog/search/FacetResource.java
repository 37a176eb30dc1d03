package io.gnomon.catalog.search;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.request.PlainText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/app-facets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "App catalog")
class FacetResource {

  private final AppFilterReader filter;
  private final FacetService facets;

  FacetResource(AppFilterReader filter, FacetService facets) {
    this.filter = filter;
    this.facets = facets;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "How many apps there are, by category, kind, risk level and risk factors",
      description = "Takes the filters of the list and counts what they find.")
  public FacetsResponse countApps(
      @BeanParam @Valid AppParameters parameters,
      @Parameter(
              description =
                  "Id of a risk factor to count by, beside category, kind, layer and riskLevel."
                      + " Repeat for more, 10 at most.")
          @RestQuery
          @Size(max = 10)
          List<@PlainText @Size(max = 100) String> facet) {
    return facets.count(filter.search(parameters), facet);
  }
}
