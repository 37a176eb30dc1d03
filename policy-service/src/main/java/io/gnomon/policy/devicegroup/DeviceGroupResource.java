package io.gnomon.policy.devicegroup;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.request.EntityTag;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/device-groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Device groups",
    description = "Ranked groups; a device belongs to the first one whose rule it matches.")
class DeviceGroupResource {

  private final DeviceGroupService groups;
  private final SecurityIdentity caller;

  DeviceGroupResource(DeviceGroupService groups, SecurityIdentity caller) {
    this.groups = groups;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List device groups by rank, the built-in one last")
  public Page<DeviceGroupResponse> listDeviceGroups(@BeanParam @Valid PageRequest page) {
    return groups.list(page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Read a device group")
  public RestResponse<DeviceGroupResponse> readDeviceGroup(@RestPath String id) {
    return withTag(groups.read(id));
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Create a device group",
      description = "A group that has the rank already, and those directly behind it, move by one.")
  @APIResponseSchema(value = DeviceGroupResponse.class, responseCode = "201")
  @APIResponse(responseCode = "409", description = "Another group has the name")
  public RestResponse<DeviceGroupResponse> createDeviceGroup(
      @NotNull @Valid DeviceGroupRequest request) {
    var group = groups.create(request, who());
    return RestResponse.ResponseBuilder.<DeviceGroupResponse>created(
            URI.create("/api/v1/device-groups/" + group.id()))
        .header(HttpHeaders.ETAG, group.entityTag())
        .entity(group)
        .build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Change a device group",
      description = "A group that has the rank already, and those directly behind it, move by one.")
  @APIResponseSchema(value = DeviceGroupResponse.class, responseCode = "200")
  @APIResponse(responseCode = "409", description = "Another group has the name, or it is built in")
  @APIResponse(responseCode = "412", description = "It was changed since the ETag was read")
  public RestResponse<DeviceGroupResponse> changeDeviceGroup(
      @RestPath String id,
      @NotNull @Valid DeviceGroupRequest request,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return withTag(groups.change(id, request, ifMatch, who()));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "Delete a device group; its devices fall to the next one that matches")
  @APIResponse(responseCode = "204", description = "There is no such group any more")
  @APIResponse(
      responseCode = "409",
      description =
          "Scoped profiles or indicators name the group (the problem has the first 20 as users, and their count), or it "
              + "is built in")
  @APIResponse(responseCode = "412", description = "It was changed since the ETag was read")
  public void deleteDeviceGroup(
      @RestPath String id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    groups.delete(id, ifMatch, who());
  }

  private String who() {
    return caller.getPrincipal().getName();
  }

  private static RestResponse<DeviceGroupResponse> withTag(DeviceGroupResponse group) {
    return EntityTag.ok(group, group.entityTag());
  }
}
