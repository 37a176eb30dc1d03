package io.gnomon.kit.identity;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
class MeResource {

  private final SecurityIdentity caller;
  private final String organisation;

  MeResource(
      SecurityIdentity caller,
      @ConfigProperty(name = "gnomon.organisation", defaultValue = "default") String organisation) {
    this.caller = caller;
    this.organisation = organisation;
  }

  @GET
  @Authenticated
  @Operation(summary = "Who the token belongs to, and what it allows")
  public MeResponse readMe() {
    return MeResponse.of(caller, organisation);
  }
}
