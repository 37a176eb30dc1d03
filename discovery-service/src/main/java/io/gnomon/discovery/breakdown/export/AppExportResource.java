package io.gnomon.discovery.breakdown.export;

import io.gnomon.discovery.breakdown.AppSort;
import io.gnomon.discovery.breakdown.DiscoveredApp;
import io.gnomon.discovery.breakdown.UsageSort;
import io.gnomon.discovery.breakdown.filter.AppQuery;
import io.gnomon.discovery.breakdown.filter.SelectionReader;
import io.gnomon.discovery.breakdown.filter.UserGroupQuery;
import io.gnomon.discovery.breakdown.query.ActorKey;
import io.gnomon.discovery.report.ReportService;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.export.ExportFormat;
import io.gnomon.kit.export.ExportService;
import io.gnomon.kit.export.ExportSource;
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

/** Lists of apps as files. */
@Path("/api/v1/reports/{id}")
@Produces({ExportFormat.CSV_TYPE, MediaType.APPLICATION_JSON, ExportFormat.NDJSON_TYPE})
@Tag(
    name = "Exports",
    description = "The lists of a report as files: filtered and sorted alike, without a cap")
@APIResponse(
    responseCode = "200",
    description =
        "The rows, as a stream. In CSV a text that a spreadsheet would take for a formula begins"
            + " with an apostrophe. An export that fails on its way ends with a broken connection,"
            + " never as if it were whole.",
    content = {
      @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
      @Content(
          mediaType = MediaType.APPLICATION_JSON,
          schema = @Schema(implementation = AppExportResource.AppExportResponse.class)),
      @Content(
          mediaType = ExportFormat.NDJSON_TYPE,
          schema = @Schema(implementation = DiscoveredApp.class))
    })
class AppExportResource {

  private final ReportService reports;
  private final SelectionReader selections;
  private final BreakdownExportService breakdowns;
  private final ExportService exports;
  private final BreakdownFormFactory formFactory;

  AppExportResource(
      ReportService reports,
      SelectionReader selections,
      BreakdownExportService breakdowns,
      ExportService exports,
      BreakdownFormFactory formFactory) {
    this.reports = reports;
    this.selections = selections;
    this.breakdowns = breakdowns;
    this.exports = exports;
    this.formFactory = formFactory;
  }

  @GET
  @Path("/app-export")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Export the discovered apps of a report")
  public Response exportDiscoveredApps(
      @RestPath String id,
      @BeanParam @Valid AppQuery range,
      @BeanParam @Valid UserGroupQuery groups,
      @RestQuery @DefaultValue("traffic") AppSort sort,
      @RestQuery @DefaultValue("csv") ExportFormat format) {
    var apps = selections.apps(reports.scope(id, range), range, groups, sort.order());
    return answer(breakdowns.apps(apps, sort), format);
  }

  @GET
  @Path("/users/{name}/app-export")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Export the apps that a user used")
  public Response exportAppsOfUser(
      @RestPath String id,
      @RestPath String name,
      @BeanParam @Valid AppQuery range,
      @RestQuery @DefaultValue("traffic") UsageSort sort,
      @RestQuery @DefaultValue("csv") ExportFormat format) {
    var source =
        breakdowns.appsOf(reports.scope(id, range), new ActorKey(Actor.USER, name), range, sort);
    return answer(source, format);
  }

  @GET
  @Path("/ip-addresses/{name}/app-export")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Export the apps that an IP address used")
  public Response exportAppsOfIpAddress(
      @RestPath String id,
      @RestPath String name,
      @BeanParam @Valid AppQuery range,
      @RestQuery @DefaultValue("traffic") UsageSort sort,
      @RestQuery @DefaultValue("csv") ExportFormat format) {
    var source =
        breakdowns.appsOf(
            reports.scope(id, range), new ActorKey(Actor.IP_ADDRESS, name), range, sort);
    return answer(source, format);
  }

  @GET
  @Path("/devices/{name}/app-export")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Export the apps that a device used")
  public Response exportAppsOfDevice(
      @RestPath String id,
      @RestPath String name,
      @BeanParam @Valid AppQuery range,
      @RestQuery @DefaultValue("traffic") UsageSort sort,
      @RestQuery @DefaultValue("csv") ExportFormat format) {
    var source =
        breakdowns.appsOf(reports.scope(id, range), new ActorKey(Actor.DEVICE, name), range, sort);
    return answer(source, format);
  }

  private Response answer(ExportSource<DiscoveredApp> source, ExportFormat format) {
    return exports.answer(formFactory.forms().apps(), format, source);
  }

  /** An export of apps in JSON. */
  @Schema(name = "DiscoveredAppExport")
  record AppExportResponse(List<DiscoveredApp> items) {}
}
