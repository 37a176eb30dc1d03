package io.gnomon.catalog.override;

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

@Path("/api/v1/score-overrides")
@Tag(name = "Risk model")
class OverrideListResource {

  private final ScoreOverrides overrides;

  OverrideListResource(ScoreOverrides overrides) {
    this.overrides = overrides;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(operationId = "listScoreOverrides", summary = "The scores that people set, by app")
  public Page<ScoreOverride> list(@BeanParam PageParameters page) {
    int most = page.limit();
    return Page.cut(overrides.after(page.cursor(1), most + 1), most, row -> Cursor.of(row.appId()));
  }
}
