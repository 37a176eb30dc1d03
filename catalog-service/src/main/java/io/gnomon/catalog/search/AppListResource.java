package io.gnomon.catalog.search;

import io.gnomon.catalog.PageParameters;
import io.gnomon.catalog.Roles;
import io.gnomon.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/apps")
@Tag(name = "App catalog")
@RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
class AppListResource {

  private final AppFilter filter;
  private final AppSearches searches;

  AppListResource(AppFilter filter, AppSearches searches) {
    this.filter = filter;
    this.searches = searches;
  }

  @GET
  @Operation(
      operationId = "listApps",
      summary = "Cloud apps by category, risk, score, coverage, risk factors, domain and text",
      description = "All conditions must hold. A page of apps, and the cursor of the next one.")
  @APIResponse(responseCode = "200", description = "A page of apps.")
  @APIResponse(
      responseCode = "400",
      description = "A problem that names the parameter and what it allows.")
  public Page<AppSummaryResponse> list(
      @BeanParam AppParameters parameters, @BeanParam PageParameters page) {
    return searches.page(filter.search(parameters), page.cursor(3), page.limit());
  }
}
