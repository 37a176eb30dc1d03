package io.gnomon.discovery.breakdown;

import io.gnomon.discovery.report.ReportService;
import io.gnomon.discovery.report.SearchQuery;
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

@Path("/api/v1/reports/{id}/apps/{app}/sites")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Breakdowns")
class AppSiteResource {

  private final ReportService reports;
  private final AppSiteService sites;
  private final ExportService exports;

  AppSiteResource(ReportService reports, AppSiteService sites, ExportService exports) {
    this.reports = reports;
    this.sites = sites;
    this.exports = exports;
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

  @GET
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Response exportSitesOfApp(
      @RestPath String id,
      @RestPath String app,
      @BeanParam @Valid SearchQuery query,
      @RestQuery @DefaultValue("traffic") AppSiteSort sort) {
    return exports.answer(
        BreakdownForms.SITES, sites.all(reports.scope(id, query), app, query, sort));
  }
}
