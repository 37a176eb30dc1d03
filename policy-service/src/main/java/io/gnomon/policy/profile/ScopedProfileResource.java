package io.gnomon.policy.profile;

import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.Page;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.policy.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/scoped-profiles")
class ScopedProfileResource {

  private final ScopedProfiles profiles;
  private final SecurityIdentity caller;

  ScopedProfileResource(ScopedProfiles profiles, SecurityIdentity caller) {
    this.profiles = profiles;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Page<ScopedProfile> list(
      @RestQuery @Nullable String cursor,
      @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return profiles.list(Cursor.decode(cursor, 1), limit);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public ScopedProfile read(@RestPath String id) {
    return profiles
        .find(id)
        .orElseThrow(
            () -> new ProblemException(StandardProblem.NOT_FOUND, "no scoped profile " + id));
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  public RestResponse<ScopedProfile> create(@NotNull @Valid ScopedProfileRequest wanted) {
    var created = profiles.create(wanted, caller.getPrincipal().getName());
    return RestResponse.ResponseBuilder.<ScopedProfile>created(
            URI.create("/api/v1/scoped-profiles/" + created.id()))
        .entity(created)
        .build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  public ScopedProfile change(@RestPath String id, @NotNull @Valid ScopedProfileRequest wanted) {
    return profiles.change(id, wanted, caller.getPrincipal().getName());
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  public void delete(@RestPath String id) {
    profiles.delete(id, caller.getPrincipal().getName());
  }
}
