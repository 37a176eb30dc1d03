package io.gnomon.catalog.audit;

import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.Roles;
import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

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
  public Page<AuditResponse> list(
      @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor")
          @Nullable String cursor,
      @Parameter(description = "Entries on a page, 1 to 500.")
          @QueryParam("limit")
          @DefaultValue("50")
          String limit) {
    int most = Parameters.limit(limit);
    return Page.cut(
        log.before(Cursor.decode(cursor, 1), most + 1), most, row -> Cursor.of(row.id()));
  }
}
