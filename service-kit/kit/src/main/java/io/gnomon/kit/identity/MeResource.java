package io.gnomon.kit.identity;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

  /**
   * The caller.
   *
   * @param name the name under which changes are recorded
   * @param roles what the token allows here, sorted
   * @param organisation the id of the organisation
   */
  @Schema(name = "Me")
  record MeResponse(
      String subject, String name, String issuer, List<String> roles, String organisation) {

    static MeResponse of(SecurityIdentity identity, String organisation) {
      var caller = Caller.of(identity);
      return new MeResponse(
          caller.subject(),
          identity.getPrincipal().getName(),
          caller.issuer(),
          identity.getRoles().stream().sorted().toList(),
          organisation);
    }
  }
}
