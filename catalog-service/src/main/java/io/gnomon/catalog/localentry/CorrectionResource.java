package io.gnomon.catalog.localentry;

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

@Path("/api/v1/apps/{id}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Corrections")
class CorrectionResource {

  private final CorrectionService corrections;
  private final SecurityIdentity caller;

  CorrectionResource(CorrectionService corrections, SecurityIdentity caller) {
    this.corrections = corrections;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Read what is corrected about an app",
      description = "The ETag is for If-Match of a change.")
  @APIResponse(responseCode = "200", description = "The correction.")
  @APIResponse(responseCode = "404", description = "The app is unknown or not corrected.")
  public RestResponse<CorrectionResponse> readCorrection(@RestPath String id) {
    return corrections
        .find(id)
        .map(CorrectionResource::answer)
        .orElseThrow(() -> notFound("Nothing is corrected about an app with this id."));
  }

  @PUT
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Correct an app",
      description =
          "Overrides all layers of the catalog, also after refreshes and for past traffic. Replaces"
              + " the previous correction of the app. Audited.")
  @APIResponse(responseCode = "200", description = "The correction.")
  @APIResponse(
      responseCode = "409",
      description =
          "Another app has a domain or range and takeOver is off; a domain cannot be blocked and"
              + " allowUnblockable is off; or as many apps are corrected as are allowed.")
  public RestResponse<CorrectionResponse> setCorrection(
      @RestPath String id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid CorrectionRequest request) {
    return corrections
        .set(id, request, ifMatch, caller.getPrincipal().getName())
        .map(CorrectionResource::answer)
        .orElseThrow(CorrectionResource::noApp);
  }

  @DELETE
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Remove the correction of an app", description = "Audited.")
  @APIResponse(responseCode = "204", description = "The app is not corrected.")
  public void removeCorrection(
      @RestPath String id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    if (!corrections.remove(id, ifMatch, caller.getPrincipal().getName())) {
      throw noApp();
    }
  }

  private static RestResponse<CorrectionResponse> answer(CorrectionResponse correction) {
    return EntityTag.ok(correction, correction.entityTag());
  }

  private static ProblemException noApp() {
    return notFound("No cloud app has this id.");
  }

  private static ProblemException notFound(String detail) {
    return new ProblemException(StandardProblem.NOT_FOUND, detail);
  }
}
