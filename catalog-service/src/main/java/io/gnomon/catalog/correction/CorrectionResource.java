package io.gnomon.catalog.correction;

import io.gnomon.catalog.Parameters;
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

@Path("/api/v1/apps/{id}/corrections")
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
  @Operation(operationId = "readCorrections", summary = "What the organisation corrected of an app")
  @APIResponse(responseCode = "404", description = "Nothing is corrected of such an app.")
  public CorrectionResponse read(@PathParam("id") String id) throws SQLException {
    return corrections.find(Parameters.appId(id)).orElseThrow(CorrectionResource::none);
  }

  @PUT
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      operationId = "setCorrections",
      summary = "Correct an app",
      description =
          "Holds above everything else that is said of the app, whatever a refresh brings, and for"
              + " past traffic too. Replaces what was corrected of it before. Audited.")
  @APIResponse(responseCode = "200", description = "What is corrected now.")
  @APIResponse(responseCode = "400", description = "A problem that names what is not acceptable.")
  @APIResponse(responseCode = "404", description = "No app has this id.")
  @APIResponse(
      responseCode = "409",
      description =
          "Another app has a domain or range and takeOver is off, or a domain is one that no tag"
              + " can block and allowUnblockable is off.")
  public CorrectionResponse set(@PathParam("id") String id, @Nullable CorrectionRequest request)
      throws SQLException {
    if (request == null) {
      throw Parameters.refused("addedDomains", "are missing", "something to correct");
    }
    return corrections
        .set(Parameters.appId(id), request, caller.getPrincipal().getName())
        .orElseThrow(Parameters::noApp);
  }

  @DELETE
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(operationId = "removeCorrections", summary = "Take an app as the catalog has it again")
  @APIResponse(responseCode = "204", description = "Nothing is corrected any longer.")
  @APIResponse(responseCode = "404", description = "Nothing is corrected of such an app.")
  public void remove(@PathParam("id") String id) throws SQLException {
    if (!corrections.remove(Parameters.appId(id), caller.getPrincipal().getName())) {
      throw none();
    }
  }

  private static ProblemException none() {
    return new ProblemException(
        StandardProblem.NOT_FOUND, "Nothing is corrected of an app of this id.");
  }
}
