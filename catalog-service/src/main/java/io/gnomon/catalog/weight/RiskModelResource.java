package io.gnomon.catalog.weight;

import io.gnomon.catalog.CatalogProblem;
import io.gnomon.catalog.Roles;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/risk-model")
@Tag(name = "Risk model")
class RiskModelResource {

  private final RiskModelService service;
  private final SecurityIdentity caller;

  RiskModelResource(RiskModelService service, SecurityIdentity caller) {
    this.service = service;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      operationId = "readRiskModel",
      summary = "How scores are reckoned",
      description =
          "Importance of every risk category and risk factor, what an app loses where a factor does"
              + " not apply to it, and the borders of the risk levels. The ETag is its version.")
  @APIResponse(responseCode = "200", description = "The risk model that holds.")
  public Response read() {
    return answer(RiskModelResponse.from(service.current(), null));
  }

  @PUT
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "changeRiskModel",
      summary = "Change how scores are reckoned",
      description =
          "Takes the whole model: what the body does not name is as shipped, so an empty body object"
              + " brings back the model as shipped. Every app is rated again before the answer, and"
              + " those that score otherwise are published.")
  @APIResponse(responseCode = "200", description = "The risk model that holds now.")
  @APIResponse(responseCode = "400", description = "A problem that names what is not acceptable.")
  @APIResponse(responseCode = "412", description = "Somebody changed the model in between.")
  @APIResponse(responseCode = "428", description = "The header If-Match is missing.")
  public Response change(
      @Parameter(description = "ETag of the model that the change is made to; * for any.")
          @HeaderParam("If-Match")
          @Nullable String ifMatch,
      @Nullable RiskModelRequest request) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ProblemException(
          CatalogProblem.VERSION_NEEDED, "If-Match takes the ETag of GET /api/v1/risk-model.");
    }
    if (request == null) {
      throw new ProblemException(StandardProblem.BAD_REQUEST, "The body is the risk model.");
    }
    var changed = service.change(request, each -> matches(ifMatch, each), name());
    if (changed == null) {
      throw new ProblemException(
          CatalogProblem.CHANGED_MEANWHILE, "Read the model again and repeat the change on it.");
    }
    return answer(RiskModelResponse.from(changed.model(), changed.rescored()));
  }

  private String name() {
    return caller.getPrincipal().getName();
  }

  private static boolean matches(String ifMatch, long version) {
    return ifMatch.equals("*") || ifMatch.equals("\"" + version + "\"");
  }

  private static Response answer(RiskModelResponse model) {
    return Response.ok(model).tag(new EntityTag(Long.toString(model.version()))).build();
  }
}
