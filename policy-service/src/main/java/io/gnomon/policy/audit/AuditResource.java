package io.gnomon.policy.audit;

import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.Page;
import io.gnomon.policy.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/audit")
class AuditResource {

  private final AuditRepository repository;

  AuditResource(AuditRepository repository) {
    this.repository = repository;
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Transactional
  public Page<AuditResponse> list(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var rows = repository.before(Cursor.decode(cursor, 1), limit + 1);
    return Page.cut(rows, limit, row -> Cursor.of(Long.toString(row.id))).map(AuditResponse::from);
  }
}
