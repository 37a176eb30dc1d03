package io.gnomon.policy.decision;

import io.gnomon.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions", description = "Why a visit is allowed, warned about or blocked.")
class DecisionResource {

  private final DecisionService decisions;

  DecisionResource(DecisionService decisions) {
    this.decisions = decisions;
  }

  @POST
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Explain what a device would do with a visit")
  public DecisionResponse explainDecision(@NotNull @Valid DecideRequest asked) {
    return decisions.explain(asked);
  }
}
