package io.gnomon.agent.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.agent.fleet.FleetService;
import io.gnomon.agent.fleet.FleetSimulation;
import io.gnomon.agent.workload.PaceController;
import io.gnomon.agent.workload.RunSpec;
import io.gnomon.agent.workload.RunStatus;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

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

  /**
   * The progress of a run.
   *
   * @param at the timestamp of the next visit
   * @param heldSeconds how long the run was held because the services accepted too little
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RunResponse(
      boolean over,
      long visits,
      long made,
      Instant from,
      Instant to,
      Instant at,
      double heldSeconds,
      @Nullable Integer perSecond,
      @Nullable Double minutes) {

    static RunResponse from(RunStatus status) {
      var spec = status.spec();
      var hasRate = spec.visitsPerSecond() > 0;
      return new RunResponse(
          status.over(),
          spec.visits(),
          status.made(),
          Instant.ofEpochMilli(spec.fromMillis()),
          Instant.ofEpochMilli(spec.toMillis()),
          Instant.ofEpochMilli(status.atMillis()),
          status.heldMillis() / 1_000.0,
          hasRate ? spec.visitsPerSecond() : null,
          hasRate ? null : spec.durationMillis() / 60_000.0);
    }
  }

  /**
   * A run to start; exactly one of {@code perSecond} and {@code minutes} is given.
   *
   * @param visits how many; absent: as many as people would make in the period
   * @param from the begin of the period; absent: seven days before {@code to}
   * @param to the end of the period, exclusive; absent: the begin of the present UTC day
   * @param perSecond visits a second
   * @param minutes in how many minutes the period passes, with its working hours and nights
   */
  record StartRunRequest(
      @Nullable @Min(1) @Max(1_000_000_000) Long visits,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable @Min(1) @Max(1_000_000) Integer perSecond,
      @Nullable @Min(1) @Max(10_080) Integer minutes) {

    private static final int DEFAULT_DAYS = 7;

    RunSpec spec(PaceController pace, Instant now) {
      var end = to == null ? now.truncatedTo(ChronoUnit.DAYS) : to;
      var begin = from == null ? end.minus(Duration.ofDays(DEFAULT_DAYS)) : from;
      return new RunSpec(
          visits == null ? pace.expectedVisits(begin.toEpochMilli(), end.toEpochMilli()) : visits,
          begin.toEpochMilli(),
          end.toEpochMilli(),
          Objects.requireNonNullElse(perSecond, 0),
          minutes == null ? 0 : Duration.ofMinutes(minutes).toMillis());
    }
  }
}
