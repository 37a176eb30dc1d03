package io.gnomon.discovery.breakdown;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.discovery.directory.SettingFollower;
import io.gnomon.discovery.report.ReportService;
import io.gnomon.discovery.report.SearchQuery;
import io.gnomon.kit.export.ExportFormat;
import io.gnomon.kit.export.ExportService;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The sites of an app as a file. */
@Path("/api/v1/reports/{id}/apps/{app}/site-export")
@Produces({ExportFormat.CSV_TYPE, MediaType.APPLICATION_JSON, ExportFormat.NDJSON_TYPE})
@Tag(name = "Exports")
class AppSiteExportResource {

  private final ReportService reports;
  private final AppSiteService sites;
  private final SettingFollower settings;
  private final ExportService exports;
  private final ObjectMapper json;

  AppSiteExportResource(
      ReportService reports,
      AppSiteService sites,
      SettingFollower settings,
      ExportService exports,
      ObjectMapper json) {
    this.reports = reports;
    this.sites = sites;
    this.settings = settings;
    this.exports = exports;
    this.json = json;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Export the sites of an app that were used")
  @APIResponse(
      responseCode = "200",
      description =
          "The rows, as a stream. In CSV a text that a spreadsheet would take for a formula begins"
              + " with an apostrophe. An export that fails on its way ends with a broken"
              + " connection, never as if it were whole.",
      content = {
        @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = AppSiteExportResponse.class)),
        @Content(
            mediaType = ExportFormat.NDJSON_TYPE,
            schema = @Schema(implementation = AppSite.class))
      })
  public Response exportSitesOfApp(
      @RestPath String id,
      @RestPath String app,
      @BeanParam @Valid SearchQuery query,
      @RestQuery @DefaultValue("traffic") AppSiteSort sort,
      @RestQuery @DefaultValue("csv") ExportFormat format) {
    var source = sites.all(reports.scope(id, query), app, query, sort);
    return exports.answer(AppSiteExportForm.of(json, settings.timeZone()), format, source);
  }

  /** An export of sites in JSON. */
  @Schema(name = "AppSiteExport")
  record AppSiteExportResponse(List<AppSite> items) {}
}
