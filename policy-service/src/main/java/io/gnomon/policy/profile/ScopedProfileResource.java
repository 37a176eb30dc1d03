package io.gnomon.policy.profile;

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

@Path("/api/v1/scoped-profiles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scoped profiles", description = "Which device groups a tag applies to.")
class ScopedProfileResource {

  private final ScopedProfileService profiles;
  private final SecurityIdentity caller;

  ScopedProfileResource(ScopedProfileService profiles, SecurityIdentity caller) {
    this.profiles = profiles;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List scoped profiles")
  public Page<ScopedProfile> listScopedProfiles(@BeanParam @Valid PageRequest page) {
    return profiles.list(page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Read a scoped profile")
  public RestResponse<ScopedProfile> readScopedProfile(@RestPath String id) {
    return EntityTag.ok(profiles.read(id));
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "Create a scoped profile")
  @APIResponseSchema(value = ScopedProfile.class, responseCode = "201")
  @APIResponse(responseCode = "409", description = "Another profile has the name")
  public RestResponse<ScopedProfile> createScopedProfile(
      @NotNull @Valid ScopedProfileRequest wanted) {
    var created = profiles.create(wanted, caller.getPrincipal().getName());
    return RestResponse.ResponseBuilder.<ScopedProfile>created(
            URI.create("/api/v1/scoped-profiles/" + created.id()))
        .header(HttpHeaders.ETAG, EntityTag.of(created))
        .entity(created)
        .build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "Change a scoped profile, and with it the indicators of its tags")
  @APIResponseSchema(value = ScopedProfile.class, responseCode = "200")
  @APIResponse(responseCode = "409", description = "Another profile has the name")
  @APIResponse(responseCode = "412", description = "If-Match names another version")
  public RestResponse<ScopedProfile> changeScopedProfile(
      @RestPath String id,
      @NotNull @Valid ScopedProfileRequest wanted,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return EntityTag.ok(profiles.change(id, wanted, ifMatch, caller.getPrincipal().getName()));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "Delete a scoped profile that no tag uses")
  @APIResponse(responseCode = "204", description = "There is no such profile any more")
  @APIResponse(responseCode = "409", description = "Tags use the profile")
  @APIResponse(responseCode = "412", description = "If-Match names another version")
  public void deleteScopedProfile(
      @RestPath String id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    profiles.delete(id, ifMatch, caller.getPrincipal().getName());
  }
}
