package io.gnomon.agent.fleet;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceState;
import io.gnomon.agent.feed.Group;
import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.Page;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.matching.host.VisitedUrl;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks at single devices, makes them visit something, plugs them out and in. */
@Path("/sim/v1/devices")
class DeviceResource {

  private final FleetRunner runner;
  private final FleetLoop loop;

  DeviceResource(FleetRunner runner, FleetLoop loop) {
    this.runner = runner;
    this.loop = loop;
  }

  /** What to visit, and whether the user goes on after a warning. */
  record VisitRequest(
      @NotBlank @Size(max = 8_192) String url,
      @Nullable Boolean bypass,
      @Nullable @Size(min = 1, max = 256) String user) {}

  /** Whether a device can reach the services. */
  record Online(@NotNull Boolean online) {}

  @GET
  @RolesAllowed({"viewer", "analyst", "admin"})
  public Page<DeviceResponse> devices(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("department") @Nullable String department,
      @QueryParam("group") @Nullable String group,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var after = Cursor.decode(cursor, 1);
    var from = after == null ? 0 : after.number(0) + 1;
    return loop.call(
        () -> {
          var rows =
              runner
                  .fleet
                  .devices()
                  .skip(from)
                  .filter(device -> device.id() != null)
                  .filter(device -> device.state() != DeviceState.REMOVED)
                  .filter(inDepartment(department).and(inGroup(group)))
                  .limit(limit + 1L)
                  .toList();
          return Page.cut(rows, limit, DeviceResource::cursor).map(DeviceResponse::from);
        });
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"viewer", "analyst", "admin"})
  public DeviceResponse device(String id) {
    return loop.call(() -> DeviceResponse.from(find(id)));
  }

  @POST
  @Path("/{id}/visits")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"analyst", "admin"})
  public VisitResponse visit(String id, @Valid @NotNull VisitRequest request) {
    var url =
        VisitedUrl.parse(request.url())
            .orElseThrow(
                () ->
                    new ProblemException(
                        StandardProblem.INVALID_VALUE, "url has no host that could be visited"));
    var bypass = Boolean.TRUE.equals(request.bypass());
    return loop.call(
        () ->
            VisitResponse.from(
                request.url(), runner.visitors.visit(find(id), url, request.user(), bypass)));
  }

  @PUT
  @Path("/{id}/online")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"analyst", "admin"})
  public DeviceResponse online(String id, @Valid @NotNull Online request) {
    return loop.call(
        () -> {
          var device = find(id);
          runner.engine.online(device, request.online());
          return DeviceResponse.from(device);
        });
  }

  /** Takes a device out of the fleet; what it had not told is counted as dropped. */
  @DELETE
  @Path("/{id}")
  @RolesAllowed({"analyst", "admin"})
  public void remove(String id) {
    loop.call(
        () -> {
          runner.remove(find(id));
          return true;
        });
  }

  private Device find(String id) {
    return runner
        .fleet
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
      Group group = device.policy().group();
      return wanted == null
          || (group != null && (group.id().equals(wanted) || group.name().equals(wanted)));
    };
  }
}
