package io.gnomon.catalog.search;

import io.gnomon.kit.export.ExportFormat;
import io.gnomon.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/app-export")
@Produces({ExportFormat.CSV_TYPE, MediaType.APPLICATION_JSON, ExportFormat.NDJSON_TYPE})
@Tag(name = "App catalog")
class ExportResource {

  private final AppFilterReader filter;
  private final AppExportService exports;

  ExportResource(AppFilterReader filter, AppExportService exports) {
    this.filter = filter;
    this.exports = exports;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "All apps that a filter finds, with all that is known of them",
      description =
          "Takes the filters and the order of the list; has no cap. In CSV a text that a"
              + " spreadsheet would take for a formula begins with an apostrophe. An export that"
              + " fails on its way ends with a broken connection, never as if it were whole.")
  @APIResponse(
      responseCode = "200",
      description = "The apps, as a stream.",
      content = {
        @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ExportResponse.class)),
        @Content(
            mediaType = ExportFormat.NDJSON_TYPE,
            schema = @Schema(implementation = ExportedAppResponse.class))
      })
  public Response exportApps(
      @BeanParam @Valid AppParameters parameters,
      @Parameter(description = "The form of the export.") @RestQuery @DefaultValue("csv")
          ExportFormat format) {
    return exports.export(filter.search(parameters), format);
  }

  /** An export in JSON; {@link AppExportService} writes it. */
  @Schema(name = "CloudAppExport")
  record ExportResponse(List<ExportedAppResponse> items) {}
}
