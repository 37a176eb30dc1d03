package io.gnomon.discovery.breakdown;

import io.gnomon.discovery.breakdown.filter.AppQuery;
import io.gnomon.discovery.breakdown.filter.DomainQuery;
import io.gnomon.discovery.breakdown.filter.SelectionReader;
import io.gnomon.discovery.breakdown.filter.UsageQuery;
import io.gnomon.discovery.breakdown.filter.UserGroupQuery;
import io.gnomon.discovery.breakdown.filter.UserQuery;
import io.gnomon.discovery.breakdown.filter.WithoutDeviceQuery;
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

@Path("/api/v1/reports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Breakdowns", description = "What a report consists of")
class BreakdownResource {

  private final ReportService reports;
  private final BreakdownService breakdowns;
  private final ActorBreakdownService actors;
  private final SelectionReader selections;
  private final BreakdownExportService files;
  private final ExportService exports;

  BreakdownResource(
      ReportService reports,
      BreakdownService breakdowns,
      ActorBreakdownService actors,
      SelectionReader selections,
      BreakdownExportService files,
      ExportService exports) {
    this.files = files;
    this.exports = exports;
    this.selections = selections;
    this.reports = reports;
    this.breakdowns = breakdowns;
    this.actors = actors;
  }

  @GET
  @Path("/apps")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "List the discovered apps of a report",
      description =
          "All conditions must be met. Those on what the catalog says are written as in its list,"
              + " so that its suggested queries filter reports, too.")
  public Page<DiscoveredApp> listDiscoveredApps(
      @RestPath String id,
      @BeanParam @Valid AppQuery range,
      @BeanParam @Valid UserGroupQuery groups,
      @RestQuery @DefaultValue("traffic") AppSort sort,
      @BeanParam @Valid PageRequest page) {
    var apps = selections.apps(reports.scope(id, range), range, groups, sort.order());
    return breakdowns.apps(apps, sort, page);
  }

  @GET
  @Path("/apps")
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Response exportDiscoveredApps(
      @RestPath String id,
      @BeanParam @Valid AppQuery range,
      @BeanParam @Valid UserGroupQuery groups,
      @RestQuery @DefaultValue("traffic") AppSort sort) {
    var apps = selections.apps(reports.scope(id, range), range, groups, sort.order());
    return exports.answer(BreakdownForms.APPS, files.apps(apps, sort));
  }

  @GET
  @Path("/uncatalogued-domains")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List the uncatalogued domains of a report")
  public Page<UncataloguedDomain> listUncataloguedDomains(
      @RestPath String id,
      @BeanParam @Valid DomainQuery range,
      @RestQuery @DefaultValue("traffic") DomainSort sort,
      @BeanParam @Valid PageRequest page) {
    return breakdowns.uncataloguedDomains(reports.scope(id, range), range, sort, page);
  }

  @GET
  @Path("/uncatalogued-domains")
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Response exportUncataloguedDomains(
      @RestPath String id,
      @BeanParam @Valid DomainQuery range,
      @RestQuery @DefaultValue("traffic") DomainSort sort) {
    return exports.answer(
        BreakdownForms.DOMAINS, files.domains(reports.scope(id, range), range, sort));
  }

  @GET
  @Path("/users")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List the users of a report")
  public Page<ActorUsage> listReportUsers(
      @RestPath String id,
      @BeanParam @Valid UsageQuery range,
      @BeanParam @Valid UserQuery users,
      @RestQuery @DefaultValue("traffic") UsageSort sort,
      @BeanParam @Valid PageRequest page) {
    var selection = selections.users(reports.scope(id, range), range, users);
    return actors.actors(selection, Actor.USER, range.kinds(), sort, page);
  }

  @GET
  @Path("/users")
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Response exportReportUsers(
      @RestPath String id,
      @BeanParam @Valid UsageQuery range,
      @BeanParam @Valid UserQuery users,
      @RestQuery @DefaultValue("traffic") UsageSort sort) {
    var selection = selections.users(reports.scope(id, range), range, users);
    return file(selection, Actor.USER, range, sort);
  }

  @GET
  @Path("/ip-addresses")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List the IP addresses of a report")
  public Page<ActorUsage> listReportIpAddresses(
      @RestPath String id,
      @BeanParam @Valid UsageQuery range,
      @BeanParam @Valid WithoutDeviceQuery devices,
      @RestQuery @DefaultValue("traffic") UsageSort sort,
      @BeanParam @Valid PageRequest page) {
    var addresses = selections.actors(reports.scope(id, range), Actor.IP_ADDRESS, range, devices);
    return actors.actors(addresses, Actor.IP_ADDRESS, range.kinds(), sort, page);
  }

  @GET
  @Path("/ip-addresses")
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Response exportReportIpAddresses(
      @RestPath String id,
      @BeanParam @Valid UsageQuery range,
      @BeanParam @Valid WithoutDeviceQuery devices,
      @RestQuery @DefaultValue("traffic") UsageSort sort) {
    var addresses = selections.actors(reports.scope(id, range), Actor.IP_ADDRESS, range, devices);
    return file(addresses, Actor.IP_ADDRESS, range, sort);
  }

  @GET
  @Path("/devices")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List the devices of a report")
  public Page<ActorUsage> listReportDevices(
      @RestPath String id,
      @BeanParam @Valid UsageQuery range,
      @RestQuery @DefaultValue("traffic") UsageSort sort,
      @BeanParam @Valid PageRequest page) {
    var devices = selections.actors(reports.scope(id, range), Actor.DEVICE, range);
    return actors.actors(devices, Actor.DEVICE, range.kinds(), sort, page);
  }

  @GET
  @Path("/devices")
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Response exportReportDevices(
      @RestPath String id,
      @BeanParam @Valid UsageQuery range,
      @RestQuery @DefaultValue("traffic") UsageSort sort) {
    var devices = selections.actors(reports.scope(id, range), Actor.DEVICE, range);
    return file(devices, Actor.DEVICE, range, sort);
  }

  private Response file(SliceSelection selection, Actor actor, UsageQuery range, UsageSort sort) {
    return exports.answer(
        BreakdownForms.actors(actor), files.actors(selection, actor, range.kinds(), sort));
  }
}
