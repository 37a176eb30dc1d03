package io.gnomon.policy.decision;

import io.gnomon.policy.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/api/v1/decisions")
class DecisionResource {

  private final Decisions decisions;

  DecisionResource(Decisions decisions) {
    this.decisions = decisions;
  }

  @POST
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public DecisionResponse decide(@NotNull @Valid DecideRequest asked) {
    return decisions.decide(asked);
  }
}
