package io.gnomon.catalog.correction;

import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.Roles;
import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/app-corrections")
@Tag(name = "Corrections")
class CorrectionListResource {

  private final CorrectionService corrections;

  CorrectionListResource(CorrectionService corrections) {
    this.corrections = corrections;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(operationId = "listCorrections", summary = "All that is corrected, by app")
  public Page<CorrectionResponse> list(
      @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor")
          @Nullable String cursor,
      @Parameter(description = "Apps on a page, 1 to 500.") @QueryParam("limit") @DefaultValue("50")
          String limit)
      throws SQLException {
    int most = Parameters.limit(limit);
    var rows = corrections.after(Cursor.decode(cursor, 1), most + 1);
    return Page.cut(rows, most, row -> Cursor.of(row.appId()));
  }
}
