package io.gnomon.discovery.trend;

import io.gnomon.discovery.report.ReportService;
import io.gnomon.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/reports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Series", description = "How the usage of a report changes and divides")
class SeriesResource {

  private final ReportService reports;
  private final SeriesService series;

  SeriesResource(ReportService reports, SeriesService series) {
    this.reports = reports;
    this.series = series;
  }

  @GET
  @Path("/series")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Read the usage of a report over time",
      description =
          "A point for each day (UTC) of the range, or for each of the last 48 hours up to the one that"
              + " runs; zeros where nothing was used. Counts of users and apps are exact, and of the"
              + " whole span they are of different ones, not sums. What is compared is the span of the"
              + " same length just before. Apps but for trackers are counted, as in the report's"
              + " totals, unless app or kind asks for others.")
  public Series readSeries(
      @RestPath String id,
      @BeanParam @Valid SeriesQuery query,
      @Parameter(description = "How long each point is.") @RestQuery @DefaultValue("day")
          SeriesInterval interval) {
    return series.series(reports.scope(id, query), query, interval);
  }

  @GET
  @Path("/shares")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Read what makes up the usage of a report",
      description =
          "By category unless by says otherwise; what belongs to no app is a part without a key, so"
              + " that the parts add up to the whole. An app with several headquarters is of the first"
              + " country. Each part is compared with the span of the same length just before.")
  public Shares readShares(@RestPath String id, @BeanParam @Valid SeriesQuery query) {
    return series.shares(reports.scope(id, query), query);
  }
}
