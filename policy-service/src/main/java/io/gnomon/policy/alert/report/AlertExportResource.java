package io.gnomon.policy.alert.report;

import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportService;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.request.ExportFormat;
import io.gnomon.policy.alert.AlertResponse;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.RestQuery;

/** What alerts know of a person, as a file. */
@Path("/api/v1/alert-export")
@Produces({ExportFormat.CSV_TYPE, MediaType.APPLICATION_JSON, ExportFormat.NDJSON_TYPE})
@Tag(name = "Alerts", description = "Attempts that devices blocked, warned about or recorded.")
class AlertExportResource {

  private static final ExportForm<AlertResponse> FORM =
      ExportForm.<AlertResponse>named("alerts")
          .column("id", each -> each.alert().id())
          .column("title", each -> each.alert().title())
          .column("user", each -> each.alert().attempts().user())
          .column("device", each -> each.alert().attempts().device().name())
          .column("host", each -> each.alert().attempts().host())
          .column("url", each -> each.alert().attempts().url())
          .column("attempts", each -> each.alert().attempts().count())
          .column("firstEventAt", each -> each.alert().attempts().firstEventAt())
          .column("lastEventAt", each -> each.alert().attempts().lastEventAt());

  private final AlertExportService alerts;
  private final ExportService exports;
  private final SecurityIdentity caller;

  AlertExportResource(AlertExportService alerts, ExportService exports, SecurityIdentity caller) {
    this.alerts = alerts;
    this.exports = exports;
    this.caller = caller;
  }

  /** An export in JSON. */
  @Schema(name = "AlertExport")
  record AlertExportResponse(List<AlertResponse> items) {}

  @POST
  @RolesAllowed(Roles.PRIVACY)
  @Operation(
      summary = "Export the alerts of a person",
      description =
          "All alerts of the users of these names, or of all names of a person whom discovery-service"
              + " knows by that id, with comments and history. The audit records who exported and why,"
              + " and no name.")
  @APIResponse(
      responseCode = "200",
      description = "The alerts, as a stream.",
      content = {
        @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = AlertExportResponse.class)),
        @Content(
            mediaType = ExportFormat.NDJSON_TYPE,
            schema = @Schema(implementation = AlertResponse.class))
      })
  public Response exportAlerts(
      @NotNull @Valid ExportAlertsRequest request,
      @RestQuery @DefaultValue("json") ExportFormat format) {
    var source = alerts.export(request, caller.getPrincipal().getName());
    return exports.answer(FORM, format, source);
  }
}
