package io.gnomon.discovery.breakdown;

import io.gnomon.discovery.report.ReportService;
import io.gnomon.discovery.report.SearchQuery;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/reports/{id}/apps/{app}/sites")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Breakdowns")
class AppSiteResource {

  private final ReportService reports;
  private final AppSiteService sites;

  AppSiteResource(ReportService reports, AppSiteService sites) {
    this.reports = reports;
    this.sites = sites;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "List the sites of an app that were used",
      description =
          "A site is a host; with a path prefix where the app has only that part of the host.")
  public Page<AppSite> listSitesOfApp(
      @RestPath String id,
      @RestPath String app,
      @BeanParam @Valid SearchQuery query,
      @RestQuery @DefaultValue("traffic") AppSiteSort sort,
      @BeanParam @Valid PageRequest page) {
    return sites.sites(reports.scope(id, query), app, query, sort, page);
  }
}
