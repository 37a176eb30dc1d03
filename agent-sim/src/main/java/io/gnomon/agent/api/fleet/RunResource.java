package io.gnomon.agent.api.fleet;

import io.gnomon.agent.fleet.FleetService;
import io.gnomon.agent.fleet.FleetSimulation;
import io.gnomon.agent.pace.RunStatus;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Runs: visits with the timestamps of days, made faster than those days pass. */
@Path("/sim/v1/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Fleet")
class RunResource {

  private final FleetService fleet;
  private final Clock clock;

  RunResource(FleetService fleet, Clock clock) {
    this.fleet = fleet;
    this.clock = clock;
  }

  @POST
  @ResponseStatus(202)
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Start a run")
  @APIResponseSchema(
      value = RunResponse.class,
      responseCode = "202",
      responseDescription = "The run has started.")
  @APIResponse(responseCode = "409", description = "There is a run already, or no device.")
  public RunResponse startRun(@Valid @NotNull StartRunRequest request) {
    var now = clock.instant();
    return RunResponse.from(fleet.call(simulation -> start(simulation, request, now)));
  }

  @GET
  @Path("/current")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "The present run, or the last one")
  @APIResponse(responseCode = "200", description = "The run.")
  @APIResponse(responseCode = "404", description = "There was no run yet.")
  public RunResponse readCurrentRun() {
    return RunResponse.from(fleet.call(RunResource::status));
  }

  @DELETE
  @Path("/current")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "End the present run, if there is one, and pause the fleet")
  public void endCurrentRun() {
    fleet.run(simulation -> simulation.visits().setSteadyPace(0));
  }

  private static RunStatus start(FleetSimulation simulation, StartRunRequest request, Instant now) {
    if (simulation.pace().isRunning()) {
      throw new ProblemException(
          StandardProblem.CONFLICT,
          "There is a run; wait for its end or DELETE /sim/v1/runs/current");
    }
    if (simulation.devices().size() == 0) {
      throw new ProblemException(
          StandardProblem.CONFLICT, "A run needs devices; POST /sim/v1/fleet/devices first");
    }
    try {
      simulation.visits().startRun(request.spec(simulation.pace(), now));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(StandardProblem.INVALID_VALUE, String.valueOf(e.getMessage()));
    }
    return status(simulation);
  }

  private static RunStatus status(FleetSimulation simulation) {
    return simulation
        .pace()
        .run()
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There was no run yet"));
  }
}
