package io.gnomon.catalog.audit;

import io.gnomon.catalog.PageParameters;
import io.gnomon.catalog.Roles;
import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/catalog-audit")
@Tag(name = "Audit")
class AuditResource {

  private final AuditLog log;

  AuditResource(AuditLog log) {
    this.log = log;
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "listCatalogAudit",
      summary = "What was changed in the catalog",
      description = "Who changed what, when and why, newest first.")
  public Page<AuditResponse> list(@BeanParam PageParameters page) {
    int most = page.limit();
    return Page.cut(log.before(page.cursor(1), most + 1), most, row -> Cursor.of(row.id()));
  }
}
