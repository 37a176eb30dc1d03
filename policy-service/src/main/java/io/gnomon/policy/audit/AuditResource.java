package io.gnomon.policy.audit;

import io.gnomon.kit.audit.AuditEntryResponse;
import io.gnomon.kit.audit.AuditFilter;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who changed what, when and why.")
class AuditResource {

  private final AuditService audit;

  AuditResource(AuditService audit) {
    this.audit = audit;
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "List the changes, newest first")
  public Page<AuditEntryResponse> listPolicyAuditEntries(
      @BeanParam @Valid AuditFilter filter, @BeanParam @Valid PageRequest page) {
    return audit.list(filter, page);
  }
}
