package io.gnomon.discovery.customreport;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.request.PlainText;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/custom-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Custom reports",
    description = "Reports over chosen sources, people, IP addresses or devices")
class CustomReportResource {

  private final CustomReportService reports;
  private final SecurityIdentity caller;

  CustomReportResource(CustomReportService reports, SecurityIdentity caller) {
    this.reports = reports;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List the custom reports", description = "The newest first.")
  public Page<CustomReport> listCustomReports(@BeanParam @Valid PageRequest page) {
    return reports.list(page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Read what a custom report is about")
  public CustomReport readCustomReport(@RestPath String id) {
    return reports.read(id);
  }

  @POST
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Create a report over a part of what comes in",
      description =
          "It is filled from now on, by what devices send and log streams bring; files that are"
              + " uploaded have reports of their own. It is read like any report"
              + " (/api/v1/reports/{id}), keeps its days as its data source says, and is not part of"
              + " All sources. Who belongs to a group is asked when a transaction is counted. To"
              + " change what it is about, create another one.")
  @APIResponseSchema(value = CustomReport.class, responseCode = "201")
  @APIResponse(responseCode = "409", description = "Another one has that name")
  public RestResponse<CustomReport> createCustomReport(
      @NotNull @Valid CreateCustomReportRequest wanted) {
    var created = reports.create(wanted, caller.getPrincipal().getName());
    return RestResponse.ResponseBuilder.<CustomReport>created(
            URI.create("/api/v1/custom-reports/" + created.id()))
        .entity(created)
        .build();
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Delete a custom report with all that it has counted",
      description =
          "Nothing more is counted for it at once; its data source is deleted within minutes. The"
              + " sources that it was filled from keep theirs.")
  @APIResponse(responseCode = "204", description = "There is no such report any more")
  public void deleteCustomReport(
      @RestPath String id, @RestQuery @NotBlank @PlainText @Size(max = 500) String reason) {
    reports.delete(id, reason, caller.getPrincipal().getName());
  }
}
