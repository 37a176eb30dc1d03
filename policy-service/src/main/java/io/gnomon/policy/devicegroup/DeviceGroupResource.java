package io.gnomon.policy.devicegroup;

import io.gnomon.kit.paging.Page;
import io.gnomon.policy.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/device-groups")
class DeviceGroupResource {

  private final DeviceGroupService groups;
  private final SecurityIdentity caller;

  DeviceGroupResource(DeviceGroupService groups, SecurityIdentity caller) {
    this.groups = groups;
    this.caller = caller;
  }

  /** All of them: there are few. */
  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Page<DeviceGroupResponse> list() {
    return new Page<>(groups.list(), null);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public DeviceGroupResponse read(String id) {
    return groups.read(id);
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  public RestResponse<DeviceGroupResponse> create(@NotNull @Valid DeviceGroupRequest request) {
    var group = groups.create(request, who());
    return RestResponse.ResponseBuilder.<DeviceGroupResponse>created(
            URI.create("/api/v1/device-groups/" + group.id()))
        .entity(group)
        .build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  public DeviceGroupResponse update(String id, @NotNull @Valid DeviceGroupRequest request) {
    return groups.update(id, request, who());
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  public void delete(String id) {
    groups.delete(id, who());
  }

  private String who() {
    return caller.getPrincipal().getName();
  }
}
