package io.gnomon.discovery.breakdown;

import io.gnomon.discovery.breakdown.filter.AppQuery;
import io.gnomon.discovery.breakdown.filter.PartQuery;
import io.gnomon.discovery.breakdown.filter.SelectionReader;
import io.gnomon.discovery.breakdown.filter.UserGroupPartQuery;
import io.gnomon.discovery.breakdown.query.ActorKey;
import io.gnomon.discovery.breakdown.query.ActorUsage;
import io.gnomon.discovery.breakdown.query.SliceSelection;
import io.gnomon.discovery.report.ReportService;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.export.ExportService;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.request.ExportFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The cross-products: who used an app, and what an actor used. */
@Path("/api/v1/reports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Breakdowns")
class CrossBreakdownResource {

  private final ReportService reports;
  private final BreakdownService breakdowns;
  private final ActorBreakdownService actors;
  private final SelectionReader selections;
  private final BreakdownExportService files;
  private final ExportService exports;

  CrossBreakdownResource(
      ReportService reports,
      BreakdownService breakdowns,
      ActorBreakdownService actors,
      SelectionReader selections,
      BreakdownExportService files,
      ExportService exports) {
    this.files = files;
    this.exports = exports;
    this.reports = reports;
    this.breakdowns = breakdowns;
    this.actors = actors;
    this.selections = selections;
  }

  @GET
  @Path("/apps/{app}/users")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List the users of an app")
  public Page<ActorUsage> listUsersOfApp(
      @RestPath String id,
      @RestPath String app,
      @BeanParam @Valid UserGroupPartQuery range,
      @RestQuery @DefaultValue("traffic") UsageSort sort,
      @BeanParam @Valid PageRequest page) {
    return actors.actorsOfApp(
        selections.usersOfApp(reports.scope(id, range), app, range, range.groups()),
        Actor.USER,
        sort,
        page);
  }

  @GET
  @Path("/apps/{app}/users")
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Response exportUsersOfApp(
      @RestPath String id,
      @RestPath String app,
      @BeanParam @Valid UserGroupPartQuery range,
      @RestQuery @DefaultValue("traffic") UsageSort sort) {
    var ofApp = selections.usersOfApp(reports.scope(id, range), app, range, range.groups());
    return file(ofApp, Actor.USER, sort);
  }

  @GET
  @Path("/apps/{app}/ip-addresses")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List the IP addresses that used an app")
  public Page<ActorUsage> listIpAddressesOfApp(
      @RestPath String id,
      @RestPath String app,
      @BeanParam @Valid PartQuery range,
      @RestQuery @DefaultValue("traffic") UsageSort sort,
      @BeanParam @Valid PageRequest page) {
    return actors.actorsOfApp(
        selections.actorsOfApp(reports.scope(id, range), app, Actor.IP_ADDRESS, range),
        Actor.IP_ADDRESS,
        sort,
        page);
  }

  @GET
  @Path("/apps/{app}/ip-addresses")
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Response exportIpAddressesOfApp(
      @RestPath String id,
      @RestPath String app,
      @BeanParam @Valid PartQuery range,
      @RestQuery @DefaultValue("traffic") UsageSort sort) {
    var ofApp = selections.actorsOfApp(reports.scope(id, range), app, Actor.IP_ADDRESS, range);
    return file(ofApp, Actor.IP_ADDRESS, sort);
  }

  @GET
  @Path("/apps/{app}/devices")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List the devices that used an app")
  public Page<ActorUsage> listDevicesOfApp(
      @RestPath String id,
      @RestPath String app,
      @BeanParam @Valid PartQuery range,
      @RestQuery @DefaultValue("traffic") UsageSort sort,
      @BeanParam @Valid PageRequest page) {
    return actors.actorsOfApp(
        selections.actorsOfApp(reports.scope(id, range), app, Actor.DEVICE, range),
        Actor.DEVICE,
        sort,
        page);
  }

  @GET
  @Path("/apps/{app}/devices")
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Response exportDevicesOfApp(
      @RestPath String id,
      @RestPath String app,
      @BeanParam @Valid PartQuery range,
      @RestQuery @DefaultValue("traffic") UsageSort sort) {
    var ofApp = selections.actorsOfApp(reports.scope(id, range), app, Actor.DEVICE, range);
    return file(ofApp, Actor.DEVICE, sort);
  }

  @GET
  @Path("/users/{name}/apps")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List the apps that a user used")
  public Page<DiscoveredApp> listAppsOfUser(
      @RestPath String id,
      @RestPath String name,
      @BeanParam @Valid AppQuery range,
      @RestQuery @DefaultValue("traffic") UsageSort sort,
      @BeanParam @Valid PageRequest page) {
    return breakdowns.appsOf(
        reports.scope(id, range), new ActorKey(Actor.USER, name), range, sort, page);
  }

  @GET
  @Path("/users/{name}/apps")
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Response exportAppsOfUser(
      @RestPath String id,
      @RestPath String name,
      @BeanParam @Valid AppQuery range,
      @RestQuery @DefaultValue("traffic") UsageSort sort) {
    return file(id, new ActorKey(Actor.USER, name), range, sort);
  }

  @GET
  @Path("/ip-addresses/{name}/apps")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List the apps that an IP address used")
  public Page<DiscoveredApp> listAppsOfIpAddress(
      @RestPath String id,
      @RestPath String name,
      @BeanParam @Valid AppQuery range,
      @RestQuery @DefaultValue("traffic") UsageSort sort,
      @BeanParam @Valid PageRequest page) {
    return breakdowns.appsOf(
        reports.scope(id, range), new ActorKey(Actor.IP_ADDRESS, name), range, sort, page);
  }

  @GET
  @Path("/ip-addresses/{name}/apps")
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Response exportAppsOfIpAddress(
      @RestPath String id,
      @RestPath String name,
      @BeanParam @Valid AppQuery range,
      @RestQuery @DefaultValue("traffic") UsageSort sort) {
    return file(id, new ActorKey(Actor.IP_ADDRESS, name), range, sort);
  }

  @GET
  @Path("/devices/{name}/apps")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List the apps that a device used")
  public Page<DiscoveredApp> listAppsOfDevice(
      @RestPath String id,
      @RestPath String name,
      @BeanParam @Valid AppQuery range,
      @RestQuery @DefaultValue("traffic") UsageSort sort,
      @BeanParam @Valid PageRequest page) {
    return breakdowns.appsOf(
        reports.scope(id, range), new ActorKey(Actor.DEVICE, name), range, sort, page);
  }

  @GET
  @Path("/devices/{name}/apps")
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Response exportAppsOfDevice(
      @RestPath String id,
      @RestPath String name,
      @BeanParam @Valid AppQuery range,
      @RestQuery @DefaultValue("traffic") UsageSort sort) {
    return file(id, new ActorKey(Actor.DEVICE, name), range, sort);
  }

  private Response file(SliceSelection ofApp, Actor actor, UsageSort sort) {
    return exports.answer(BreakdownForms.actors(actor), files.actorsOfApp(ofApp, actor, sort));
  }

  private Response file(String id, ActorKey who, AppQuery range, UsageSort sort) {
    return exports.answer(
        BreakdownForms.APPS, files.appsOf(reports.scope(id, range), who, range, sort));
  }
}
