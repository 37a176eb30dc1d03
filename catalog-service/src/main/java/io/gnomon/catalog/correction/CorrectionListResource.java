package io.gnomon.catalog.correction;

import io.gnomon.catalog.PageParameters;
import io.gnomon.catalog.Roles;
import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
  public Page<CorrectionResponse> list(@BeanParam PageParameters page) throws SQLException {
    int most = page.limit();
    var rows = corrections.after(page.cursor(1), most + 1);
    return Page.cut(rows, most, row -> Cursor.of(row.appId()));
  }
}
