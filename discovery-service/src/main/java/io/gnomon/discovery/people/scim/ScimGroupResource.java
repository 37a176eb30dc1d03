package io.gnomon.discovery.people.scim;

import io.gnomon.kit.identity.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/scim/v2/Groups")
@Produces({ScimSchema.MEDIA_TYPE, "application/json"})
@Consumes({ScimSchema.MEDIA_TYPE, "application/json"})
@Blocking
@Tag(name = "SCIM", description = "People and user groups as an identity provider keeps them")
class ScimGroupResource {

  private final ScimGroupService groups;
  private final SecurityIdentity caller;

  ScimGroupResource(ScimGroupService groups, SecurityIdentity caller) {
    this.groups = groups;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.PROVISIONING})
  @Operation(
      summary = "List SCIM groups",
      description =
          "A page ends before the group with which it would have more than 10,000 members; itemsPerPage says where.")
  @APIResponseSchema(value = ScimDocument.Groups.class, responseCode = "200")
  public String listScimGroups(@BeanParam ScimListRequest request) {
    return groups.list(request).toString();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.PROVISIONING})
  @Operation(summary = "Read a SCIM group")
  @APIResponseSchema(value = ScimDocument.Group.class, responseCode = "200")
  public String readScimGroup(@RestPath String id, @BeanParam ScimAnswerRequest request) {
    return groups.read(id, request.selection()).toString();
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.PROVISIONING})
  @Operation(summary = "Add a SCIM group")
  @APIResponseSchema(value = ScimDocument.Group.class, responseCode = "201")
  @APIResponse(responseCode = "409", description = "Another has the name")
  public RestResponse<String> createScimGroup(
      @RequestBody(content = @Content(schema = @Schema(implementation = ScimDocument.Group.class)))
          @Nullable String body) {
    var created = groups.create(body, who());
    return RestResponse.ResponseBuilder.<String>created(
            URI.create(created.path("meta").path("location").asText()))
        .entity(created.toString())
        .build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.PROVISIONING})
  @Operation(summary = "Replace a SCIM group")
  @APIResponseSchema(value = ScimDocument.Group.class, responseCode = "200")
  public String replaceScimGroup(
      @RestPath String id,
      @RequestBody(content = @Content(schema = @Schema(implementation = ScimDocument.Group.class)))
          @Nullable String body) {
    return groups.replace(id, body, who()).toString();
  }

  @PATCH
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.PROVISIONING})
  @Operation(summary = "Change a SCIM group")
  @APIResponseSchema(value = ScimDocument.Group.class, responseCode = "200")
  public String patchScimGroup(
      @RestPath String id,
      @RequestBody(content = @Content(schema = @Schema(implementation = ScimDocument.Patch.class)))
          @Nullable String body) {
    return groups.patch(id, body, who()).toString();
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.PROVISIONING})
  @Operation(summary = "Delete a SCIM group")
  @APIResponse(responseCode = "204", description = "There is no such group any more")
  public void deleteScimGroup(@RestPath String id) {
    groups.delete(id, who());
  }

  private String who() {
    return caller.getPrincipal().getName();
  }
}
