package io.gnomon.policy.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.audit.AuditEntryResponse;
import io.gnomon.kit.audit.AuditExportForm;
import io.gnomon.kit.audit.AuditExportResponse;
import io.gnomon.kit.audit.AuditFilter;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.export.ExportFormat;
import io.gnomon.kit.export.ExportService;
import io.gnomon.kit.identity.Roles;
import io.gnomon.policy.settings.SettingsService;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The audit as a file. */
@Path("/api/v1/audit-export")
@Produces({ExportFormat.CSV_TYPE, MediaType.APPLICATION_JSON, ExportFormat.NDJSON_TYPE})
@Tag(name = "Audit")
class AuditExportResource {

  private final AuditService audit;
  private final ExportService exports;
  private final SettingsService settings;
  private final ObjectMapper json;

  AuditExportResource(
      AuditService audit, ExportService exports, SettingsService settings, ObjectMapper json) {
    this.audit = audit;
    this.exports = exports;
    this.settings = settings;
    this.json = json;
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Export the changes",
      description = "All that meet the filters of the list, newest first.")
  @APIResponse(
      responseCode = "200",
      description = "The changes, as a stream.",
      content = {
        @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = AuditExportResponse.class)),
        @Content(
            mediaType = ExportFormat.NDJSON_TYPE,
            schema = @Schema(implementation = AuditEntryResponse.class))
      })
  public Response exportPolicyAudit(
      @BeanParam @Valid AuditFilter filter, @RestQuery @DefaultValue("csv") ExportFormat format) {
    var form = AuditExportForm.of("audit", json, settings.timeZone());
    return exports.answer(form, format, audit.export(filter));
  }
}
