package io.gnomon.policy.devicetoken;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/agent/v1/tokens")
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
  public TokenResponse request(@NotNull @Valid TokenRequest request) {
    return tokens.request(request.assertion());
  }
}
