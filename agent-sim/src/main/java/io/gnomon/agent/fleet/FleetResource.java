package io.gnomon.agent.fleet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.agent.organisation.Organisation;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Steers the fleet as a whole. */
@Path("/sim/v1/fleet")
class FleetResource {

  private static final int MOST_DEVICES = 200_000;

  private final FleetRunner runner;
  private final FleetLoop loop;
  private final Flushing flushing;
  private final Organisation organisation;

  FleetResource(FleetRunner runner, FleetLoop loop, Flushing flushing, Organisation organisation) {
    this.runner = runner;
    this.loop = loop;
    this.flushing = flushing;
    this.organisation = organisation;
  }

  /** How many devices enrol, with which token, and whose people use them. */
  record EnrolRequest(
      @Min(1) @Max(100_000) int count,
      @NotBlank @Size(max = 1_000) String enrolmentToken,
      @NotBlank @Size(max = 100) String department) {}

  /** What was set going. */
  record EnrolResponse(int enrolling, String department) {}

  /**
   * The pace of the whole fleet: so many visits a minute (0 pauses it), or as people work.
   *
   * @param realTime by the organisation's working hours
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Pace(
      @Nullable @Min(0) @Max(6_000_000) Integer visitsPerMinute, @Nullable Boolean realTime) {}

  @GET
  @RolesAllowed({"viewer", "analyst", "admin"})
  public FleetSummary fleet() {
    return loop.call(runner::summary);
  }

  @POST
  @Path("/devices")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"analyst", "admin"})
  public Response enrol(@Valid @NotNull EnrolRequest request) {
    var department =
        organisation
            .department(request.department())
            .orElseThrow(() -> unknownDepartment(request.department()));
    loop.call(
        () -> {
          if (runner.fleet.size() + request.count() > MOST_DEVICES) {
            throw new ProblemException(
                StandardProblem.CONFLICT, "A fleet has at most " + MOST_DEVICES + " devices");
          }
          runner.enrol(request.count(), department, request.enrolmentToken());
          return true;
        });
    return Response.accepted(new EnrolResponse(request.count(), department.name())).build();
  }

  @DELETE
  @Path("/devices")
  @RolesAllowed({"analyst", "admin"})
  public void forget() {
    loop.call(
        () -> {
          runner.forgetAll();
          return true;
        });
  }

  @PUT
  @Path("/pace")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"analyst", "admin"})
  public Pace pace(@Valid @NotNull Pace pace) {
    return loop.call(
        () -> {
          if (Boolean.TRUE.equals(pace.realTime()) && pace.visitsPerMinute() == null) {
            runner.visitors.realTime();
          } else if (pace.visitsPerMinute() != null && pace.realTime() == null) {
            runner.visitors.pace(pace.visitsPerMinute());
          } else {
            throw new ProblemException(
                StandardProblem.INVALID_VALUE,
                "A pace is either {\"visitsPerMinute\": n} or {\"realTime\": true}");
          }
          return pace;
        });
  }

  @POST
  @Path("/flush")
  @RolesAllowed({"analyst", "admin"})
  public Flushing.Result flush(
      @QueryParam("timeoutSeconds") @DefaultValue("30") @Min(0) @Max(300) int timeoutSeconds) {
    return flushing.flush(timeoutSeconds);
  }

  private ProblemException unknownDepartment(String department) {
    var known =
        organisation.departments().stream().map(d -> d.name()).collect(Collectors.joining(", "));
    return new ProblemException(
        StandardProblem.INVALID_VALUE,
        "There is no department " + department + "; there are: " + known);
  }
}
