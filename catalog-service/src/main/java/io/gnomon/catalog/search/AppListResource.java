package io.gnomon.catalog.search;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.request.ExportFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/apps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "App catalog")
class AppListResource {

  private final AppFilterReader filter;
  private final AppSearchService searches;
  private final AppExportService exports;

  AppListResource(AppFilterReader filter, AppSearchService searches, AppExportService exports) {
    this.filter = filter;
    this.searches = searches;
    this.exports = exports;
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

  @GET
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(mediaType = ExportFormat.CSV_TYPE),
        @Content(
            mediaType = ExportFormat.NDJSON_TYPE,
            schema = @Schema(implementation = ExportedAppResponse.class))
      })
  public Response exportApps(@BeanParam @Valid AppParameters parameters) {
    return exports.export(filter.search(parameters));
  }
}
