package io.gnomon.discovery.report;

import io.gnomon.discovery.Roles;
import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/reports")
class ReportResource {

  private final ReportRepository reports;
  private final TotalsStore totals;
  private final Scopes scopes;

  ReportResource(ReportRepository reports, TotalsStore totals, Scopes scopes) {
    this.reports = reports;
    this.totals = totals;
    this.scopes = scopes;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Page<ReportSummary> list(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var after = Cursor.decode(cursor, 1);
    var all = reports.all();
    long skipped =
        after == null
            ? 0
            : all.stream().takeWhile(report -> !report.id().equals(after.key(0))).count() + 1;
    var rest = all.stream().skip(skipped).limit(limit + 1L).toList();
    return Page.cut(rest, limit, report -> Cursor.of(report.id())).map(ReportSummary::from);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public ReportResponse read(String id, @BeanParam @Valid ReportQuery query) {
    var scope = scopes.of(id, query);
    return ReportResponse.from(scope, totals.totals(scope));
  }
}
