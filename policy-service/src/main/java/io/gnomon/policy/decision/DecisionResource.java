package io.gnomon.policy.decision;

import io.gnomon.policy.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/api/v1/decisions")
@RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
class DecisionResource {

  private final Decisions decisions;

  DecisionResource(Decisions decisions) {
    this.decisions = decisions;
  }

  @POST
  public DecisionResponse decide(@NotNull @Valid DecideRequest asked) {
    return decisions.decide(asked);
  }
}
