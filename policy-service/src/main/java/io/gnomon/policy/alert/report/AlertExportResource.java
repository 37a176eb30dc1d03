package io.gnomon.policy.alert.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.export.CsvTime;
import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportForm.JsonForm;
import io.gnomon.kit.export.ExportFormat;
import io.gnomon.kit.export.ExportService;
import io.gnomon.kit.identity.Roles;
import io.gnomon.policy.alert.Alert;
import io.gnomon.policy.alert.AlertFilter;
import io.gnomon.policy.alert.AlertResponse;
import io.gnomon.policy.alert.AlertSort;
import io.gnomon.policy.settings.SettingsService;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Alerts as files: those of a list, and what alerts know of a person. */
@Path("/api/v1/alert-export")
@Produces({ExportFormat.CSV_TYPE, MediaType.APPLICATION_JSON, ExportFormat.NDJSON_TYPE})
@Tag(name = "Alerts", description = "Attempts that devices blocked, warned about or recorded.")
class AlertExportResource {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "user",
          "device",
          "host",
          "url",
          "attempts",
          "firstEventAt",
          "lastEventAt");

  private final AlertExportService alerts;
  private final ExportService exports;
  private final ObjectMapper json;
  private final SecurityIdentity caller;
  private final SettingsService settings;

  AlertExportResource(
      AlertExportService alerts,
      ExportService exports,
      ObjectMapper json,
      SecurityIdentity caller,
      SettingsService settings) {
    this.alerts = alerts;
    this.exports = exports;
    this.json = json;
    this.caller = caller;
    this.settings = settings;
  }

  /** An export in JSON. */
  @Schema(name = "AlertExport")
  record AlertExportResponse(List<AlertResponse> items) {}

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Export alerts",
      description =
          "All that meet the filters of the list, with the names, or pseudonyms, that it shows.")
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
  public Response exportListedAlerts(
      @BeanParam @Valid AlertFilter filter,
      @RestQuery @DefaultValue("newest") AlertSort sort,
      @RestQuery @DefaultValue("csv") ExportFormat format) {
    var form = AlertExportForm.of(json, settings.timeZone());
    return exports.answer(form, format, alerts.export(filter, sort));
  }

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
    var form =
        new ExportForm<AlertResponse>(
            "alerts", COLUMNS, each -> cells(each.alert()), JsonForm.of(json));
    return exports.answer(form, format, source);
  }

  private static List<@Nullable Object> cells(Alert alert) {
    var attempts = alert.attempts();
    return Arrays.asList(
        alert.id(),
        alert.title(),
        attempts.user(),
        attempts.device().name(),
        attempts.host(),
        attempts.url(),
        attempts.count(),
        attempts.firstEventAt(),
        attempts.lastEventAt());
  }

  /** How alerts of a list are exported: with what people made of them. */
  static final class AlertExportForm {

    private static final List<String> COLUMNS =
        List.of(
            "id",
            "title",
            "severity",
            "status",
            "attempt",
            "app",
            "appName",
            "indicator",
            "device",
            "deviceName",
            "user",
            "host",
            "url",
            "attempts",
            "firstEventAt",
            "lastEventAt",
            "assignedTo",
            "classification",
            "determination");

    private AlertExportForm() {}

    static ExportForm<AlertResponse> of(ObjectMapper json, ZoneId timeZone) {
      return new ExportForm<>("alerts", COLUMNS, each -> cells(each, timeZone), JsonForm.of(json));
    }

    private static List<@Nullable Object> cells(AlertResponse row, ZoneId timeZone) {
      var alert = row.alert();
      var app = alert.app();
      var attempts = alert.attempts();
      var classification = row.classification();
      var determination = row.determination();
      return Arrays.asList(
          alert.id(),
          alert.title(),
          alert.severity().text(),
          alert.status().text(),
          alert.attempt().text(),
          app == null ? null : app.id(),
          app == null ? null : app.name(),
          alert.indicatorId(),
          attempts.device().id(),
          attempts.device().name(),
          attempts.user(),
          attempts.host(),
          attempts.url(),
          attempts.count(),
          CsvTime.text(attempts.firstEventAt(), timeZone),
          CsvTime.text(attempts.lastEventAt(), timeZone),
          row.assignedTo(),
          classification == null ? null : classification.text(),
          determination == null ? null : determination.text());
    }
  }
}
