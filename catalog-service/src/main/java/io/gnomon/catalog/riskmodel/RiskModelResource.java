package io.gnomon.catalog.riskmodel;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.request.EntityTag;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/risk-model")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Risk model")
class RiskModelResource {

  private final RiskModelService service;
  private final SettingsReader reader;
  private final SecurityIdentity caller;

  RiskModelResource(RiskModelService service, SettingsReader reader, SecurityIdentity caller) {
    this.service = service;
    this.reader = reader;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "How scores are calculated",
      description =
          "Importance of every risk category and risk factor, what an app loses where a factor does"
              + " not apply to it, and the borders of the risk levels. The ETag is its version.")
  public RestResponse<RiskModelResponse> readRiskModel() {
    return answer(service.current());
  }

  @PUT
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Change how scores are calculated",
      description =
          "Takes the whole model: what the body does not name is as shipped, so an empty body object"
              + " brings back the model as shipped. Every app is rated again before the answer, and"
              + " those that score otherwise are published.")
  @APIResponse(responseCode = "200", description = "The risk model that is in force now.")
  @APIResponse(responseCode = "412", description = "Somebody else changed the model meanwhile.")
  @APIResponse(responseCode = "428", description = "The header If-Match is missing.")
  public RestResponse<RiskModelResponse> changeRiskModel(
      @Parameter(description = "ETag of the model that the change is made to; * for any.")
          @RestHeader(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @NotNull @Valid RiskModelRequest request) {
    EntityTag.requirePresent(ifMatch);
    var settings = reader.settings(request);
    return answer(
        service.change(settings, request.reason(), ifMatch, caller.getPrincipal().getName()));
  }

  private static RestResponse<RiskModelResponse> answer(RiskModelResponse model) {
    return EntityTag.ok(model, EntityTag.of(model.version()));
  }
}
