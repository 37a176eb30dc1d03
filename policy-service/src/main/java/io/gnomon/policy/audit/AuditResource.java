package io.gnomon.policy.audit;

import io.gnomon.kit.audit.AuditEntryResponse;
import io.gnomon.kit.audit.AuditExportForm;
import io.gnomon.kit.audit.AuditFilter;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportService;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.request.ExportFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who changed what, when and why.")
class AuditResource {

  private static final ExportForm<AuditEntryResponse> FORM = AuditExportForm.named("audit");

  private final AuditService audit;
  private final ExportService exports;

  AuditResource(AuditService audit, ExportService exports) {
    this.audit = audit;
    this.exports = exports;
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "List the changes, newest first")
  public Page<AuditEntryResponse> listPolicyAuditEntries(
      @BeanParam @Valid AuditFilter filter, @BeanParam @Valid PageRequest page) {
    return audit.list(filter, page);
  }

  @GET
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
  @RolesAllowed(Roles.ADMIN)
  public Response exportPolicyAuditEntries(@BeanParam @Valid AuditFilter filter) {
    return exports.answer(FORM, audit.export(filter));
  }
}
