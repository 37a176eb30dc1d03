package io.gnomon.policy.enrolment;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/enrolment-tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolment tokens", description = "What admits devices.")
class EnrolmentTokenResource {

  private final EnrolmentTokenService tokens;
  private final SecurityIdentity caller;

  EnrolmentTokenResource(EnrolmentTokenService tokens, SecurityIdentity caller) {
    this.tokens = tokens;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Create an enrolment token",
      description = "The answer is the only one with the secret.")
  @APIResponseSchema(value = EnrolmentTokenResponse.class, responseCode = "201")
  public RestResponse<EnrolmentTokenResponse> createEnrolmentToken(
      @NotNull @Valid CreateEnrolmentTokenRequest request) {
    var token = tokens.create(request, caller.getPrincipal().getName());
    return RestResponse.ResponseBuilder.<EnrolmentTokenResponse>created(
            URI.create("/api/v1/enrolment-tokens/" + token.id()))
        .header("Cache-Control", "no-store")
        .entity(token)
        .build();
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "List enrolment tokens, newest first")
  public Page<EnrolmentTokenResponse> listEnrolmentTokens(@BeanParam @Valid PageRequest page) {
    return tokens.list(page);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "Revoke an enrolment token; its devices stay enrolled")
  @APIResponse(responseCode = "204", description = "The token admits no device any more")
  public void revokeEnrolmentToken(
      @RestPath @Parameter(schema = @Schema(type = SchemaType.STRING)) long id) {
    tokens.revoke(id, caller.getPrincipal().getName());
  }
}
