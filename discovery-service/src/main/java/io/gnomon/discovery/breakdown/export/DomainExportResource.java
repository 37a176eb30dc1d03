package io.gnomon.discovery.breakdown.export;

import io.gnomon.discovery.breakdown.DomainSort;
import io.gnomon.discovery.breakdown.UncataloguedDomain;
import io.gnomon.discovery.breakdown.filter.DomainQuery;
import io.gnomon.discovery.report.ReportService;
import io.gnomon.kit.export.ExportFormat;
import io.gnomon.kit.export.ExportService;
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

/** The list of uncatalogued domains as a file. */
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
          schema = @Schema(implementation = DomainExportResource.DomainExportResponse.class)),
      @Content(
          mediaType = ExportFormat.NDJSON_TYPE,
          schema = @Schema(implementation = UncataloguedDomain.class))
    })
class DomainExportResource {

  private final ReportService reports;
  private final BreakdownExportService breakdowns;
  private final ExportService exports;
  private final BreakdownFormFactory formFactory;

  DomainExportResource(
      ReportService reports,
      BreakdownExportService breakdowns,
      ExportService exports,
      BreakdownFormFactory formFactory) {
    this.reports = reports;
    this.breakdowns = breakdowns;
    this.exports = exports;
    this.formFactory = formFactory;
  }

  @GET
  @Path("/uncatalogued-domain-export")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Export the uncatalogued domains of a report")
  public Response exportUncataloguedDomains(
      @RestPath String id,
      @BeanParam @Valid DomainQuery range,
      @RestQuery @DefaultValue("traffic") DomainSort sort,
      @RestQuery @DefaultValue("csv") ExportFormat format) {
    return exports.answer(
        formFactory.forms().domains(),
        format,
        breakdowns.domains(reports.scope(id, range), range, sort));
  }

  /** An export of uncatalogued domains in JSON. */
  @Schema(name = "UncataloguedDomainExport")
  record DomainExportResponse(List<UncataloguedDomain> items) {}
}
