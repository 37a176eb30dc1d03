package io.gnomon.catalog.override;

import io.gnomon.catalog.Roles;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/apps/{id}/score-override")
@Tag(name = "Risk model")
class OverrideResource {

  private final OverrideService service;
  private final ScoreOverrides overrides;
  private final SecurityIdentity caller;

  OverrideResource(OverrideService service, ScoreOverrides overrides, SecurityIdentity caller) {
    this.service = service;
    this.overrides = overrides;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(operationId = "readScoreOverride", summary = "The score that somebody set for an app")
  @APIResponse(responseCode = "200", description = "The score, who set it and why.")
  @APIResponse(responseCode = "404", description = "Nobody set a score for such an app.")
  public ScoreOverride read(@PathParam("id") String id) {
    return overrides.find(known(id)).orElseThrow(() -> none("Nobody set a score for this app."));
  }

  @PUT
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      operationId = "setScoreOverride",
      summary = "Set the score of an app",
      description =
          "The score holds until it is removed, whatever becomes known of the app; its coverage stays"
              + " what it is. Audited.")
  @APIResponse(responseCode = "200", description = "The score that holds now.")
  @APIResponse(responseCode = "400", description = "A problem that names what is not acceptable.")
  @APIResponse(responseCode = "404", description = "No app has this id.")
  public ScoreOverride set(@PathParam("id") String id, @Nullable OverrideRequest request)
      throws SQLException {
    var wanted = request == null ? new OverrideRequest(null, null) : request;
    return service
        .set(known(id), wanted, caller.getPrincipal().getName())
        .orElseThrow(() -> none("No cloud app has this id."));
  }

  @DELETE
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      operationId = "removeScoreOverride",
      summary = "Go back to the reckoned score of an app")
  @APIResponse(responseCode = "204", description = "The reckoned score holds again.")
  @APIResponse(responseCode = "404", description = "Nobody set a score for such an app.")
  public void remove(@PathParam("id") String id) throws SQLException {
    if (!service.remove(known(id), caller.getPrincipal().getName())) {
      throw none("Nobody set a score for this app.");
    }
  }

  private static String known(String id) {
    if (id.indexOf('\0') >= 0) {
      throw none("No cloud app has this id.");
    }
    return id;
  }

  private static ProblemException none(String detail) {
    return new ProblemException(StandardProblem.NOT_FOUND, detail);
  }
}
