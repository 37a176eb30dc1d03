package io.gnomon.agent.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.agent.fleet.FleetService;
import io.gnomon.agent.fleet.FleetSimulation;
import io.gnomon.agent.fleet.FleetSummary;
import io.gnomon.agent.fleet.FlushResult;
import io.gnomon.agent.fleet.FlushService;
import io.gnomon.agent.fleet.VisitGenerator;
import io.gnomon.agent.organisation.Department;
import io.gnomon.agent.organisation.Organisation;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.PlainText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The fleet as a whole: its size, its pace. */
@Path("/sim/v1/fleet")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Fleet", description = "The simulated devices as a whole.")
class FleetResource {

  private static final int MAX_DEVICES = 200_000;

  private final FleetService fleet;
  private final FlushService flushes;
  private final Organisation organisation;

  FleetResource(FleetService fleet, FlushService flushes, Organisation organisation) {
    this.fleet = fleet;
    this.flushes = flushes;
    this.organisation = organisation;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "The state of the fleet, and what it has done since its start")
  public FleetSummary readFleet() {
    return fleet.call(FleetSimulation::summary);
  }

  @POST
  @Path("/devices")
  @ResponseStatus(202)
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Add devices, which enrol with the policy service")
  @APIResponseSchema(
      value = EnrolDevicesResponse.class,
      responseCode = "202",
      responseDescription = "The devices begin to enrol.")
  @APIResponse(responseCode = "409", description = "The fleet would have too many devices.")
  public EnrolDevicesResponse enrolDevices(@Valid @NotNull EnrolDevicesRequest request) {
    var department = department(request.department());
    fleet.run(
        simulation -> {
          if (simulation.devices().size() + request.count() > MAX_DEVICES) {
            throw new ProblemException(
                StandardProblem.CONFLICT, "A fleet has at most " + MAX_DEVICES + " devices");
          }
          simulation.enrol(request.count(), department, request.enrolmentToken());
        });
    return new EnrolDevicesResponse(request.count(), department.name());
  }

  @DELETE
  @Path("/devices")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Remove all devices; what they have queued is recorded as dropped")
  public void removeAllDevices() {
    fleet.run(FleetSimulation::removeAll);
  }

  @PUT
  @Path("/pace")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Set the pace at which the fleet makes visits; ends a run")
  public FleetPace setFleetPace(@Valid @NotNull FleetPace pace) {
    if (!pace.hasExactlyOne()) {
      throw new ProblemException(
          StandardProblem.INVALID_VALUE,
          "A pace is either {\"visitsPerMinute\": n} or {\"realTime\": true}");
    }
    fleet.run(simulation -> setPace(simulation.visits(), pace));
    return pace;
  }

  @POST
  @Path("/flush")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Send everything that is queued, and wait until it is acknowledged")
  public FlushResult flushFleet(
      @Parameter(description = "How long to wait; after that the answer is not complete.")
          @RestQuery
          @DefaultValue("30")
          @Min(0)
          @Max(300)
          int timeoutSeconds) {
    return flushes.flush(Duration.ofSeconds(timeoutSeconds));
  }

  private static void setPace(VisitGenerator visits, FleetPace pace) {
    if (pace.visitsPerMinute() == null) {
      visits.setRealTimePace();
    } else {
      visits.setSteadyPace(pace.visitsPerMinute());
    }
  }

  private Department department(String name) {
    return organisation
        .department(name)
        .orElseThrow(
            () ->
                new ProblemException(
                    StandardProblem.INVALID_VALUE,
                    "There is no department " + name + "; there are: " + departmentNames()));
  }

  private String departmentNames() {
    return organisation.departments().stream()
        .map(Department::name)
        .collect(Collectors.joining(", "));
  }

  /**
   * Devices to add.
   *
   * @param enrolmentToken a token of the policy service that all of them enrol with
   * @param department the department of the organisation that uses them
   */
  record EnrolDevicesRequest(
      @Min(1) @Max(100_000) int count,
      @NotBlank @PlainText @Size(max = 1_000) String enrolmentToken,
      @NotBlank @PlainText @Size(max = 100) String department) {}

  /**
   * Devices that begin to enrol.
   *
   * @param enrolling how many
   */
  record EnrolDevicesResponse(int enrolling, String department) {}

  /**
   * A pace of the whole fleet; exactly one of the two is given.
   *
   * @param visitsPerMinute a steady pace; 0 pauses the fleet
   * @param realTime true: by the working hours of the organisation
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FleetPace(
      @Nullable @Min(0) @Max(6_000_000) Integer visitsPerMinute, @Nullable Boolean realTime) {

    /** Whether it is exactly one of the two. */
    boolean hasExactlyOne() {
      return Boolean.TRUE.equals(realTime)
          ? visitsPerMinute == null
          : visitsPerMinute != null && realTime == null;
    }
  }
}
