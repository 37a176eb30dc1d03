package io.gnomon.discovery.trend;

import io.gnomon.discovery.report.RangeQuery;
import io.gnomon.discovery.report.ReportService;
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
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/reports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Series")
class TrendResource {

  private final ReportService reports;
  private final NewAppService newApps;
  private final MoverService movers;

  TrendResource(ReportService reports, NewAppService newApps, MoverService movers) {
    this.reports = reports;
    this.newApps = newApps;
    this.movers = movers;
  }

  @GET
  @Path("/new-apps")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "List the apps that are new in a report",
      description =
          "Those without any transaction in this report before the day. The latest first.")
  public Page<NewApp> listNewApps(
      @RestPath String id,
      @BeanParam @Valid NewAppQuery query,
      @BeanParam @Valid PageRequest page) {
    return newApps.newApps(reports.scope(id, new RangeQuery()).report(), query, page);
  }

  @GET
  @Path("/movers")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "List the apps whose usage changed most",
      description =
          "Against the span of the same length just before, the largest change first. Apps without a"
              + " change are left out.")
  public Page<Mover> listMovers(
      @RestPath String id, @BeanParam @Valid MoverQuery query, @BeanParam @Valid PageRequest page) {
    return movers.movers(reports.scope(id, query), query, page);
  }
}
