package io.gnomon.agent.fleet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.agent.pace.RunOrder;
import io.gnomon.agent.pace.RunStatus;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs: days of work, with the timestamps of those days, in as little time as wished. */
@Path("/sim/v1/runs")
class RunResource {

  private static final int DEFAULT_DAYS = 7;

  private final FleetRunner runner;
  private final FleetLoop loop;

  RunResource(FleetRunner runner, FleetLoop loop) {
    this.runner = runner;
    this.loop = loop;
  }

  /**
   * A run to begin. Either {@code perSecond} or {@code minutes} says how fast.
   *
   * @param visits how many; as many as people would make in the span where absent
   * @param from the first moment; seven days before {@code to} where absent
   * @param to the first moment after; the begin of this UTC day where absent
   * @param perSecond visits a second, flat out
   * @param minutes the span passes in so many minutes, with its working hours and nights
   */
  record RunRequest(
      @Nullable @Min(1) @Max(1_000_000_000) Long visits,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable @Min(1) @Max(1_000_000) Integer perSecond,
      @Nullable @Min(1) @Max(10_080) Integer minutes) {

    RunOrder order(FleetRunner runner) {
      var end = to == null ? Instant.now().truncatedTo(ChronoUnit.DAYS) : to;
      var begin = from == null ? end.minus(Duration.ofDays(DEFAULT_DAYS)) : from;
      return new RunOrder(
          visits == null
              ? runner.pacing.usualVisits(begin.toEpochMilli(), end.toEpochMilli())
              : visits,
          begin.toEpochMilli(),
          end.toEpochMilli(),
          Objects.requireNonNullElse(perSecond, 0),
          minutes == null ? 0 : Duration.ofMinutes(minutes).toMillis());
    }
  }

  /**
   * How far a run is.
   *
   * @param at the moment that the next visit bears
   * @param heldSeconds how long it stood still since the services could not follow
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
      var order = status.order();
      var flatOut = order.visitsPerSecond() > 0;
      return new RunResponse(
          status.over(),
          order.visits(),
          status.made(),
          Instant.ofEpochMilli(order.fromMillis()),
          Instant.ofEpochMilli(order.toMillis()),
          Instant.ofEpochMilli(status.atMillis()),
          status.heldMillis() / 1_000.0,
          flatOut ? order.visitsPerSecond() : null,
          flatOut ? null : order.lastsMillis() / 60_000.0);
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"analyst", "admin"})
  public Response begin(@Valid @NotNull RunRequest request) {
    var status = loop.call(() -> beginOnLoop(request));
    return Response.accepted(RunResponse.from(status)).build();
  }

  /** The run that goes on, or the last one. */
  @GET
  @Path("/current")
  @RolesAllowed({"viewer", "analyst", "admin"})
  public RunResponse current() {
    return RunResponse.from(loop.call(this::status));
  }

  /** Ends it where it is. */
  @DELETE
  @Path("/current")
  @RolesAllowed({"analyst", "admin"})
  public void end() {
    loop.call(
        () -> {
          runner.visitors.pace(0);
          return true;
        });
  }

  private RunStatus beginOnLoop(RunRequest request) {
    if (runner.pacing.running()) {
      throw new ProblemException(
          StandardProblem.CONFLICT,
          "A run goes on; wait for its end or DELETE /sim/v1/runs/current");
    }
    if (runner.fleet.size() == 0) {
      throw new ProblemException(StandardProblem.CONFLICT, "A run needs devices; enrol some first");
    }
    try {
      runner.visitors.begin(request.order(runner));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(StandardProblem.INVALID_VALUE, String.valueOf(e.getMessage()));
    }
    return status();
  }

  private RunStatus status() {
    return runner
        .pacing
        .run()
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There was no run yet"));
  }
}
