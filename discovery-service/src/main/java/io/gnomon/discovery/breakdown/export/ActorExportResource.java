package io.gnomon.discovery.breakdown.export;

import io.gnomon.discovery.breakdown.UsageSort;
import io.gnomon.discovery.breakdown.filter.PartQuery;
import io.gnomon.discovery.breakdown.filter.SelectionReader;
import io.gnomon.discovery.breakdown.filter.UsageQuery;
import io.gnomon.discovery.breakdown.filter.UserGroupPartQuery;
import io.gnomon.discovery.breakdown.filter.UserQuery;
import io.gnomon.discovery.breakdown.filter.WithoutDeviceQuery;
import io.gnomon.discovery.breakdown.query.ActorUsage;
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

/** Lists of users, IP addresses and devices as files. */
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
          schema = @Schema(implementation = ActorExportResource.ActorExportResponse.class)),
      @Content(
          mediaType = ExportFormat.NDJSON_TYPE,
          schema = @Schema(implementation = ActorUsage.class))
    })
class ActorExportResource {

  private final ReportService reports;
  private final SelectionReader selections;
  private final BreakdownExportService breakdowns;
  private final ExportService exports;
  private final BreakdownFormFactory formFactory;

  ActorExportResource(
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
  @Path("/user-export")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Export the users of a report")
  public Response exportReportUsers(
      @RestPath String id,
      @BeanParam @Valid UsageQuery range,
      @BeanParam @Valid UserQuery users,
      @RestQuery @DefaultValue("traffic") UsageSort sort,
      @RestQuery @DefaultValue("csv") ExportFormat format) {
    var selection = selections.users(reports.scope(id, range), range, users);
    return answer(
        Actor.USER, breakdowns.actors(selection, Actor.USER, range.kinds(), sort), format);
  }

  @GET
  @Path("/ip-address-export")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Export the IP addresses of a report")
  public Response exportReportIpAddresses(
      @RestPath String id,
      @BeanParam @Valid UsageQuery range,
      @BeanParam @Valid WithoutDeviceQuery devices,
      @RestQuery @DefaultValue("traffic") UsageSort sort,
      @RestQuery @DefaultValue("csv") ExportFormat format) {
    var addresses = selections.actors(reports.scope(id, range), Actor.IP_ADDRESS, range, devices);
    return answer(
        Actor.IP_ADDRESS,
        breakdowns.actors(addresses, Actor.IP_ADDRESS, range.kinds(), sort),
        format);
  }

  @GET
  @Path("/device-export")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Export the devices of a report")
  public Response exportReportDevices(
      @RestPath String id,
      @BeanParam @Valid UsageQuery range,
      @RestQuery @DefaultValue("traffic") UsageSort sort,
      @RestQuery @DefaultValue("csv") ExportFormat format) {
    var devices = selections.actors(reports.scope(id, range), Actor.DEVICE, range);
    return answer(
        Actor.DEVICE, breakdowns.actors(devices, Actor.DEVICE, range.kinds(), sort), format);
  }

  @GET
  @Path("/apps/{app}/user-export")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Export the users of an app")
  public Response exportUsersOfApp(
      @RestPath String id,
      @RestPath String app,
      @BeanParam @Valid UserGroupPartQuery range,
      @RestQuery @DefaultValue("traffic") UsageSort sort,
      @RestQuery @DefaultValue("csv") ExportFormat format) {
    var ofApp = selections.usersOfApp(reports.scope(id, range), app, range, range.groups());
    return answer(Actor.USER, breakdowns.actorsOfApp(ofApp, Actor.USER, sort), format);
  }

  @GET
  @Path("/apps/{app}/ip-address-export")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Export the IP addresses that used an app")
  public Response exportIpAddressesOfApp(
      @RestPath String id,
      @RestPath String app,
      @BeanParam @Valid PartQuery range,
      @RestQuery @DefaultValue("traffic") UsageSort sort,
      @RestQuery @DefaultValue("csv") ExportFormat format) {
    var ofApp = selections.actorsOfApp(reports.scope(id, range), app, Actor.IP_ADDRESS, range);
    return answer(Actor.IP_ADDRESS, breakdowns.actorsOfApp(ofApp, Actor.IP_ADDRESS, sort), format);
  }

  @GET
  @Path("/apps/{app}/device-export")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Export the devices that used an app")
  public Response exportDevicesOfApp(
      @RestPath String id,
      @RestPath String app,
      @BeanParam @Valid PartQuery range,
      @RestQuery @DefaultValue("traffic") UsageSort sort,
      @RestQuery @DefaultValue("csv") ExportFormat format) {
    var ofApp = selections.actorsOfApp(reports.scope(id, range), app, Actor.DEVICE, range);
    return answer(Actor.DEVICE, breakdowns.actorsOfApp(ofApp, Actor.DEVICE, sort), format);
  }

  private Response answer(Actor actor, ExportSource<ActorUsage> source, ExportFormat format) {
    return exports.answer(formFactory.forms().actors(actor), format, source);
  }

  /** An export of users, IP addresses or devices in JSON. */
  @Schema(name = "ActorUsageExport")
  record ActorExportResponse(List<ActorUsage> items) {}
}
