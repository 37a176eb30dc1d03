package io.gnomon.policy.devicetoken;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

@Path("/.well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agents")
class JwksResource {

  private final SigningKeyProvider keys;

  JwksResource(SigningKeyProvider keys) {
    this.keys = keys;
  }

  /** The public keys as the OpenAPI document describes them. */
  record JwkSet(List<Jwk> keys) {}

  /** A public key (RFC 7517, 4). */
  record Jwk(String kty, String kid, String use, String alg, String n, String e) {}

  /** Public: every verifier of devices' tokens needs the keys. */
  @GET
  @PermitAll
  @ResponseHeader(name = "Cache-Control", value = "max-age=300")
  @Operation(summary = "Read the public keys that devices' tokens are signed with")
  @APIResponse(
      responseCode = "200",
      description = "A JWK set (RFC 7517)",
      content = @Content(schema = @Schema(implementation = JwkSet.class)))
  public String readSigningKeys() {
    return keys.key().publicKeys();
  }
}
