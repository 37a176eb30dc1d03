package io.gnomon.policy.devicetoken;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseHeader;

@Path("/.well-known/jwks.json")
class JwksResource {

  private final SigningKey key;

  JwksResource(SigningKey key) {
    this.key = key;
  }

  /** Public: whoever wants to verify a device's token needs it. */
  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  @ResponseHeader(name = "Cache-Control", value = "max-age=300")
  public String read() {
    return key.publicKeys();
  }
}
