package io.gnomon.policy.devicetoken;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/agent/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agents")
class DeviceTokenResource {

  private final DeviceTokenService tokens;

  DeviceTokenResource(DeviceTokenService tokens) {
    this.tokens = tokens;
  }

  /** Public: the assertion in the body is the credential. */
  @POST
  @PermitAll
  @ResponseStatus(201)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      summary = "Get an access token",
      description = "The assertion in the body, signed with the device's key, is the credential.")
  @APIResponseSchema(value = TokenResponse.class, responseCode = "201")
  @APIResponse(responseCode = "401", description = "The assertion or the device is refused")
  public Uni<TokenResponse> issueDeviceToken(@NotNull @Valid TokenRequest request) {
    return tokens.request(request.assertion());
  }

  /**
   * A device asks for a token.
   *
   * @param assertion a JWT signed with the device's key
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record TokenRequest(@NotBlank @Size(max = 4096) String assertion) {

    /** Without the assertion, which must not show in a log. */
    @Override
    public String toString() {
      return "TokenRequest";
    }
  }
}
