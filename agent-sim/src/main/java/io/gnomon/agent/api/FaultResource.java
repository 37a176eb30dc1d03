package io.gnomon.agent.api;

import io.gnomon.agent.engine.Fault;
import io.gnomon.agent.engine.FaultKind;
import io.gnomon.agent.fleet.FleetService;
import io.gnomon.agent.fleet.FleetSimulation;
import io.gnomon.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

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

  /**
   * A fault to inject.
   *
   * @param share of the enrolled devices, for {@code repeat} of the batches; absent: all
   * @param seconds how long {@code offline} and {@code flapping} last; absent: until faults are
   *     ended
   * @param skewSeconds how wrong clocks become with {@code clock}
   * @param late whether {@code repeat} sends a batch again after the following one
   */
  record FaultRequest(
      @NotNull FaultKind kind,
      @Nullable @DecimalMin("0") @DecimalMax("1") Double share,
      @Nullable @Min(0) @Max(86_400) Integer seconds,
      @Nullable @Min(-315_360_000) @Max(315_360_000) Integer skewSeconds,
      @Nullable Boolean late) {

    Fault fault() {
      return new Fault(
          kind,
          Objects.requireNonNullElse(share, 1.0),
          Duration.ofSeconds(Objects.requireNonNullElse(seconds, 0)),
          Duration.ofSeconds(Objects.requireNonNullElse(skewSeconds, 0)),
          Boolean.TRUE.equals(late));
    }
  }

  /**
   * An injected fault.
   *
   * @param devices how many devices are affected
   */
  record FaultResponse(FaultKind kind, int devices) {}
}
