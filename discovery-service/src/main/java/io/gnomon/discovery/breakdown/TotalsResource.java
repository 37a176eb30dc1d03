package io.gnomon.discovery.breakdown;

import io.gnomon.discovery.breakdown.filter.AppQuery;
import io.gnomon.discovery.breakdown.filter.DomainQuery;
import io.gnomon.discovery.breakdown.filter.PartQuery;
import io.gnomon.discovery.breakdown.filter.SelectionReader;
import io.gnomon.discovery.breakdown.filter.UserGroupQuery;
import io.gnomon.discovery.breakdown.filter.UserQuery;
import io.gnomon.discovery.breakdown.filter.WithoutDeviceQuery;
import io.gnomon.discovery.report.ReportService;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What lists add up to; each takes the filters of its list. */
@Path("/api/v1/reports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Breakdowns")
class TotalsResource {

  private final ReportService reports;
  private final SelectionReader selections;
  private final BreakdownService breakdowns;

  TotalsResource(ReportService reports, SelectionReader selections, BreakdownService breakdowns) {
    this.reports = reports;
    this.selections = selections;
    this.breakdowns = breakdowns;
  }

  @GET
  @Path("/app-totals")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Read what discovered apps add up to",
      description = "Takes the filters of the list of apps. Totals are exact.")
  public AppTotals readAppTotals(
      @RestPath String id,
      @BeanParam @Valid AppQuery range,
      @BeanParam @Valid UserGroupQuery groups) {
    return breakdowns.appTotals(selections.apps(reports.scope(id, range), range, groups));
  }

  @GET
  @Path("/uncatalogued-domain-totals")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Read what uncatalogued domains add up to")
  public ListTotals readUncataloguedDomainTotals(
      @RestPath String id, @BeanParam @Valid DomainQuery range) {
    return breakdowns.totals(selections.domains(reports.scope(id, range), range));
  }

  @GET
  @Path("/user-totals")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Read what users add up to")
  public ListTotals readUserTotals(
      @RestPath String id, @BeanParam @Valid PartQuery range, @BeanParam @Valid UserQuery users) {
    return breakdowns.totals(selections.users(reports.scope(id, range), range, users));
  }

  @GET
  @Path("/ip-address-totals")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Read what IP addresses add up to")
  public ListTotals readIpAddressTotals(
      @RestPath String id,
      @BeanParam @Valid PartQuery range,
      @BeanParam @Valid WithoutDeviceQuery devices) {
    return breakdowns.totals(
        selections.actors(reports.scope(id, range), Actor.IP_ADDRESS, range, devices));
  }

  @GET
  @Path("/device-totals")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Read what devices add up to")
  public ListTotals readDeviceTotals(@RestPath String id, @BeanParam @Valid PartQuery range) {
    return breakdowns.totals(selections.actors(reports.scope(id, range), Actor.DEVICE, range));
  }
}
