package io.gnomon.policy.apptag;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/app-tags")
class AppTagResource {

  private final AppTagService service;
  private final AppTagViews views;
  private final SecurityIdentity caller;

  AppTagResource(AppTagService service, AppTagViews views, SecurityIdentity caller) {
    this.service = service;
    this.views = views;
    this.caller = caller;
  }

  /** What came of taking a tag away. */
  record Untagged(long revision, int removed) {}

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Page<AppTagResponse> list(
      @RestQuery @Nullable String cursor,
      @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return views.list(Cursor.decode(cursor, 1), limit);
  }

  @GET
  @Path("/{appId}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public AppTagResponse read(@RestPath String appId) {
    return views
        .find(appId)
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, appId + " has no tag"));
  }

  @PUT
  @Path("/{appId}")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  public AppTagResponse tag(@RestPath String appId, @NotNull @Valid TagAppRequest wanted) {
    return views.of(service.tag(appId, wanted, caller.getPrincipal().getName()));
  }

  @DELETE
  @Path("/{appId}")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  public Untagged untag(@RestPath String appId) {
    var enforced = service.untag(appId, caller.getPrincipal().getName());
    return new Untagged(enforced.position().revision(), enforced.removed());
  }
}
