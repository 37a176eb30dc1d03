package io.gnomon.discovery.report;

import io.gnomon.discovery.directory.SettingFollower;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports", description = "Discovery reports, with their totals over a range of days")
class ReportResource {

  private final ReportService reports;
  private final TotalsStore totals;
  private final SettingFollower settings;
  private final AppsRevisionReader apps;

  ReportResource(
      ReportService reports,
      TotalsStore totals,
      SettingFollower settings,
      AppsRevisionReader apps) {
    this.reports = reports;
    this.totals = totals;
    this.settings = settings;
    this.apps = apps;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List the discovery reports", description = "Built-in ones first.")
  public Page<ReportSummary> listReports(@BeanParam @Valid PageRequest page) {
    var after = page.cursor(1);
    long below = after == null ? Long.MAX_VALUE : after.number(0) - 1;
    var all = reports.list();
    var rest =
        all.stream()
            .dropWhile(report -> report.position() > below)
            .limit(page.limit() + 1L)
            .toList();
    return page.cut(rest, report -> Cursor.of(Long.toString(report.position())), all::size)
        .map(ReportSummary::from);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Read the totals of a report",
      description = "Totals are exact, and cover apps of all kinds and uncatalogued domains.")
  public ReportResponse readReport(@RestPath String id, @BeanParam @Valid RangeQuery range) {
    var scope = reports.scope(id, range);
    // Read first: what changes meanwhile makes it another one with the next answer.
    var revision = apps.revision();
    return ReportResponse.from(scope, totals.totals(scope), settings.timeZone(), revision);
  }

  /**
   * A report in the list of reports.
   *
   * @param source the one data source; absent where there are several
   * @param sources how many data sources it covers
   * @param from first day with data, as {@code to} is the last; absent without any
   */
  record ReportSummary(
      String id,
      String name,
      String description,
      ReportKind kind,
      @Nullable String source,
      int sources,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Instant lastDataAt) {

    static ReportSummary from(Report report) {
      return new ReportSummary(
          report.id(),
          report.name(),
          report.description(),
          report.kind(),
          report.coversAllSources() ? null : report.id(),
          report.sources().size(),
          report.from(),
          report.to(),
          report.lastDataAt());
    }
  }
}
