package io.gnomon.policy.device;

import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.Page;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.policy.PlainText;
import io.gnomon.policy.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/devices")
class DeviceResource {

  private final DeviceService devices;
  private final DeviceDirectory directory;
  private final DeviceReport report;
  private final SecurityIdentity caller;

  DeviceResource(
      DeviceService devices,
      DeviceDirectory directory,
      DeviceReport report,
      SecurityIdentity caller) {
    this.devices = devices;
    this.directory = directory;
    this.report = report;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Page<DeviceResponse> list(
      @QueryParam("q") @Nullable @PlainText @Size(max = 200) String text,
      @QueryParam("group") @Nullable @Pattern(regexp = "[0-9]{1,18}") String group,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var query = new DeviceQuery().named(text).inGroup(group).after(Cursor.decode(cursor, 2));
    var page =
        Page.cut(
            devices.find(query, limit + 1), limit, device -> Cursor.of(device.name(), device.id()));
    return new Page<>(report.of(page.items()), page.nextCursor());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public DeviceResponse read(String id) {
    var device =
        directory
            .find(id)
            .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "No device " + id));
    return report.of(List.of(device)).get(0);
  }

  @PATCH
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  public DeviceResponse change(String id, @NotNull @Valid ChangeDeviceRequest request) {
    devices.changeTags(id, request.tags(), caller.getPrincipal().getName());
    return read(id);
  }

  /** Revokes the device: its tokens are worthless within seconds, its open streams are cut. */
  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  public void revoke(
      String id, @QueryParam("reason") @Nullable @PlainText @Size(max = 500) String reason) {
    devices.revoke(id, reason, caller.getPrincipal().getName());
  }
}
