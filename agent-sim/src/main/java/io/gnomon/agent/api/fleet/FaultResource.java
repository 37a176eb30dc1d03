package io.gnomon.agent.api.fleet;

import io.gnomon.agent.fleet.FleetService;
import io.gnomon.agent.fleet.FleetSimulation;
import io.gnomon.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Faults of devices. */
@Path("/sim/v1/faults")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Fleet")
class FaultResource {

  private final FleetService fleet;

  FaultResource(FleetService fleet) {
    this.fleet = fleet;
  }

  @POST
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Inject a fault into a share of the fleet")
  public FaultResponse injectFault(@Valid @NotNull FaultRequest request) {
    var affected = fleet.call(simulation -> simulation.inject(request.fault()));
    return new FaultResponse(request.kind(), affected);
  }

  @DELETE
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "End all faults; clones are removed")
  public void endFaults() {
    fleet.run(FleetSimulation::endFaults);
  }
}
