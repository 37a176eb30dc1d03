package io.gnomon.catalog.appdetail;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.EntityTag;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/apps/{id}/score-override")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Risk model")
class OverrideResource {

  private static final String NO_APP = "No cloud app has this id.";

  private final OverrideService overrides;
  private final SecurityIdentity caller;

  OverrideResource(OverrideService overrides, SecurityIdentity caller) {
    this.overrides = overrides;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "The score that a person set for an app",
      description = "Who set it and why. The ETag is for If-Match of a change.")
  @APIResponse(responseCode = "200", description = "The score that is set.")
  @APIResponse(responseCode = "404", description = "No score is set for such an app.")
  public RestResponse<ScoreOverride> readScoreOverride(@RestPath String id) {
    return EntityTag.ok(
        overrides.find(id).orElseThrow(() -> notFound("No score is set for this app.")));
  }

  @PUT
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Set the score of an app",
      description =
          "The score stays until it is removed, whatever becomes known of the app; its coverage does"
              + " not change. Audited.")
  @APIResponse(responseCode = "200", description = "The score that is set now.")
  public RestResponse<ScoreOverride> setScoreOverride(
      @RestPath String id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid OverrideRequest request) {
    return EntityTag.ok(
        overrides
            .set(id, request, ifMatch, caller.getPrincipal().getName())
            .orElseThrow(() -> notFound(NO_APP)));
  }

  @DELETE
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Go back to the calculated score of an app")
  @APIResponse(responseCode = "204", description = "The app has its calculated score.")
  public void removeScoreOverride(
      @RestPath String id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    if (!overrides.remove(id, ifMatch, caller.getPrincipal().getName())) {
      throw notFound(NO_APP);
    }
  }

  private static ProblemException notFound(String detail) {
    return new ProblemException(StandardProblem.NOT_FOUND, detail);
  }
}
