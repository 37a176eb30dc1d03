package io.gnomon.agent.fleet;

import io.gnomon.agent.fault.Fault;
import io.gnomon.agent.fault.FaultKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings a share of the fleet into trouble. */
@Path("/sim/v1/faults")
class FaultResource {

  private final FleetRunner runner;
  private final FleetLoop loop;

  FaultResource(FleetRunner runner, FleetLoop loop) {
    this.runner = runner;
    this.loop = loop;
  }

  /**
   * What is to go wrong.
   *
   * @param share of the enrolled devices, of all batches for {@code repeat}; all where absent
   * @param seconds how long {@code offline} and {@code flapping} last; until told otherwise where
   *     absent
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

  /** How many devices it met. */
  record FaultResponse(FaultKind kind, int devices) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"analyst", "admin"})
  public FaultResponse order(@Valid @NotNull FaultRequest request) {
    var met = loop.call(() -> runner.order(request.fault()));
    return new FaultResponse(request.kind(), met);
  }

  /** Ends everything that was ordered; clones are gone. */
  @DELETE
  @RolesAllowed({"analyst", "admin"})
  public void end() {
    loop.call(
        () -> {
          runner.faults.end();
          return true;
        });
  }
}
