package io.gnomon.catalog.search;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/apps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "App catalog")
class AppListResource {

  private final AppFilterReader filter;
  private final AppSearchService searches;

  AppListResource(AppFilterReader filter, AppSearchService searches) {
    this.filter = filter;
    this.searches = searches;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary =
          "Cloud apps by id, category, tag, risk level, score, coverage, risk factors, domain and"
              + " text",
      description =
          "All conditions must be met. A page of apps, the cursor of the next one, and how many"
              + " there are on all pages.")
  public Page<AppSummaryResponse> listApps(
      @BeanParam @Valid AppParameters parameters, @BeanParam @Valid PageRequest page) {
    return searches.list(filter.search(parameters), page);
  }
}
