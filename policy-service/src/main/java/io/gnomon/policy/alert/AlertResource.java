package io.gnomon.policy.alert;

import io.gnomon.kit.export.ExportService;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.request.EntityTag;
import io.gnomon.kit.request.ExportFormat;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts", description = "Attempts that devices blocked, warned about or recorded.")
class AlertResource {

  private final AlertTriageService alerts;
  private final AlertReader reader;
  private final ExportService exports;
  private final SecurityIdentity caller;

  AlertResource(
      AlertTriageService alerts,
      AlertReader reader,
      ExportService exports,
      SecurityIdentity caller) {
    this.alerts = alerts;
    this.reader = reader;
    this.exports = exports;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "List alerts",
      description =
          "By attempts, or by the latest of them, an alert can come on two pages or on none where"
              + " attempts come in meanwhile.")
  public Page<AlertResponse> listAlerts(
      @BeanParam @Valid AlertFilter filter,
      @RestQuery @DefaultValue("newest") AlertSort sort,
      @BeanParam @Valid PageRequest page) {
    return alerts.list(filter, sort, page);
  }

  @GET
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Response exportAlerts(
      @BeanParam @Valid AlertFilter filter, @RestQuery @DefaultValue("newest") AlertSort sort) {
    return exports.answer(AlertExportForm.ALERTS, reader.matching(filter, sort));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Read an alert with its comments and history")
  public RestResponse<AlertResponse> readAlert(
      @RestPath @Parameter(schema = @Schema(type = SchemaType.STRING)) long id) {
    return withTag(alerts.read(id));
  }

  @PATCH
  @Path("/{id}")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Change status, assignee or classification of an alert, or comment on it")
  @APIResponseSchema(value = AlertResponse.class, responseCode = "200")
  @APIResponse(responseCode = "409", description = "Later attempts opened another alert")
  @APIResponse(responseCode = "412", description = "If-Match names another version")
  public RestResponse<AlertResponse> changeAlert(
      @RestPath @Parameter(schema = @Schema(type = SchemaType.STRING)) long id,
      @NotNull @Valid ChangeAlertRequest request,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return withTag(alerts.change(id, request, ifMatch, caller.getPrincipal().getName()));
  }

  private static RestResponse<AlertResponse> withTag(AlertResponse alert) {
    return EntityTag.ok(alert, alert.entityTag());
  }
}
