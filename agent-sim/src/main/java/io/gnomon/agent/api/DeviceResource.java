package io.gnomon.agent.api;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceState;
import io.gnomon.agent.fleet.FleetService;
import io.gnomon.agent.fleet.FleetSimulation;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.PlainText;
import io.gnomon.matching.host.VisitedUrl;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Single devices: their state, their visits, their network. */
@Path("/sim/v1/devices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Devices", description = "Single simulated devices.")
class DeviceResource {

  private static final int MAX_NAME_LENGTH = 200;

  private static final Predicate<Device> IS_ENROLLED =
      device -> device.id() != null && device.lifecycle().state() != DeviceState.REMOVED;

  private final FleetService fleet;

  DeviceResource(FleetService fleet) {
    this.fleet = fleet;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "The devices of the fleet that have an id")
  public Page<DeviceResponse> listSimulatedDevices(
      @BeanParam @Valid PageRequest page,
      @Parameter(description = "The name of a department.")
          @RestQuery
          @PlainText
          @Size(max = MAX_NAME_LENGTH)
          @Nullable String department,
      @Parameter(description = "The id or the name of a device group.")
          @RestQuery
          @PlainText
          @Size(max = MAX_NAME_LENGTH)
          @Nullable String group) {
    var after = page.cursor(1);
    // A cursor of another list may hold any number.
    var first = after == null ? 0 : Math.max(0, Math.min(after.number(0), Integer.MAX_VALUE) + 1);
    return fleet.call(
        simulation -> {
          var wanted = IS_ENROLLED.and(inDepartment(department)).and(inGroup(group));
          var devices = simulation.devices();
          var rows = devices.stream().skip(first).filter(wanted).limit(page.limit() + 1L).toList();
          return page.cut(
                  rows, DeviceResource::cursor, () -> devices.stream().filter(wanted).count())
              .map(DeviceResponse::from);
        });
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "One device")
  public DeviceResponse readSimulatedDevice(@RestPath String id) {
    return fleet.call(simulation -> DeviceResponse.from(find(simulation, id)));
  }

  @POST
  @Path("/{id}/visits")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Visit a URL on a device; says what its policy decides and why")
  public VisitResponse visitUrl(@RestPath String id, @Valid @NotNull VisitRequest request) {
    var url =
        VisitedUrl.parse(request.url())
            .orElseThrow(
                () ->
                    new ProblemException(
                        StandardProblem.INVALID_VALUE, "url has no host that could be visited"));
    var bypass = Boolean.TRUE.equals(request.bypass());
    return fleet.call(
        simulation ->
            VisitResponse.from(
                request.url(),
                simulation.visits().visit(find(simulation, id), url, request.user(), bypass)));
  }

  @PUT
  @Path("/{id}/online")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Disconnect a device from its network, or connect it again")
  public DeviceResponse setDeviceOnline(
      @RestPath String id, @Valid @NotNull OnlineRequest request) {
    return fleet.call(
        simulation -> {
          var device = find(simulation, id);
          simulation.engine().setOnline(device, request.online());
          return DeviceResponse.from(device);
        });
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Remove a device; what it has queued is recorded as dropped")
  public void removeSimulatedDevice(@RestPath String id) {
    fleet.run(simulation -> simulation.devices().byId(id).ifPresent(simulation::remove));
  }

  private static Device find(FleetSimulation simulation, String id) {
    return simulation
        .devices()
        .byId(id)
        .orElseThrow(
            () -> new ProblemException(StandardProblem.NOT_FOUND, "The fleet has no device " + id));
  }

  private static Cursor cursor(Device device) {
    return Cursor.of(Integer.toString(device.profile().ordinal()));
  }

  private static Predicate<Device> inDepartment(@Nullable String department) {
    return device -> department == null || device.profile().department().name().equals(department);
  }

  /** By id or by name. */
  private static Predicate<Device> inGroup(@Nullable String wanted) {
    return device -> {
      var group = device.policy().group();
      return wanted == null
          || (group != null && (group.id().equals(wanted) || group.name().equals(wanted)));
    };
  }

  /** Whether a device has a network. */
  record OnlineRequest(@NotNull Boolean online) {}

  /**
   * A visit to make.
   *
   * @param bypass whether the user goes on after a warning
   * @param user absent: the user of the device
   */
  record VisitRequest(
      @NotBlank @PlainText @Size(max = 8_192) String url,
      @Nullable Boolean bypass,
      @Nullable @PlainText @Size(min = 1, max = 256) String user) {}
}
