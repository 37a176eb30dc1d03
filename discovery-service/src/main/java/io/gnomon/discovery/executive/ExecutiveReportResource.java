package io.gnomon.discovery.executive;

import io.gnomon.discovery.executive.page.Paper;
import io.gnomon.discovery.report.RangeQuery;
import io.gnomon.kit.identity.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/reports/{id}")
@Produces(ExecutiveReportResource.PDF)
@Tag(name = "Reports")
class ExecutiveReportResource {

  static final String PDF = "application/pdf";

  private final ExecutiveReportService reports;
  private final SecurityIdentity caller;

  ExecutiveReportResource(ExecutiveReportService reports, SecurityIdentity caller) {
    this.reports = reports;
    this.caller = caller;
  }

  @GET
  @Path("/executive-report")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Make an executive report",
      description =
          "A report on paper, of ten pages at most: usage, risk, top apps, what is new, what is"
              + " blocked, and recommendations with their reasons. Its figures are those of the"
              + " report's lists and series, all as of one moment. Audited.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response createExecutiveReport(
      @RestPath String id,
      @BeanParam @Valid RangeQuery range,
      @RestQuery @DefaultValue("a4") @Parameter(description = "The size of the pages.")
          Paper paper) {
    var file = reports.create(id, range, paper, caller.getPrincipal().getName());
    return Response.ok(file.content())
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(file.name()))
        .build();
  }
}
