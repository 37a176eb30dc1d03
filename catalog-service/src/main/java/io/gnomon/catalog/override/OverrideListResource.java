package io.gnomon.catalog.override;

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
  public Page<ScoreOverride> list(
      @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor")
          @Nullable String cursor,
      @Parameter(description = "Scores on a page, 1 to 500.")
          @QueryParam("limit")
          @DefaultValue("50")
          String limit) {
    int most = Parameters.limit(limit);
    return Page.cut(
        overrides.after(Cursor.decode(cursor, 1), most + 1), most, row -> Cursor.of(row.appId()));
  }
}
