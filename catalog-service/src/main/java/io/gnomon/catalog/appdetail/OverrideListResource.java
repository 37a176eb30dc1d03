package io.gnomon.catalog.appdetail;

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

@Path("/api/v1/score-overrides")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Risk model")
class OverrideListResource {

  private final OverrideService overrides;

  OverrideListResource(OverrideService overrides) {
    this.overrides = overrides;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "The scores that people set, by app")
  public Page<ScoreOverride> listScoreOverrides(@BeanParam @Valid PageRequest page) {
    return overrides.list(page);
  }
}
