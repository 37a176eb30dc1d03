package io.gnomon.catalog.lookup;

import io.gnomon.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/apps/lookup")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "App catalog")
class LookupResource {

  private final LookupService lookup;

  LookupResource(LookupService lookup) {
    this.lookup = lookup;
  }

  @POST
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "The apps of up to 10,000 hosts",
      description =
          "Hosts or URLs, in hosts or with path or address in items. The app domain with the most"
              + " labels decides, then the longest path. A host without an app has a reason: shared"
              + " (with the infrastructure that many owners share), publicSuffix, uncatalogued or"
              + " invalid. Changes of the catalog are seen within a second.")
  @APIResponse(
      responseCode = "200",
      description = "The app of each, in the order of the request.",
      content = @Content(schema = @Schema(implementation = LookupResponse.class)))
  public byte[] lookUpApps(@NotNull @Valid LookupRequest request) {
    return lookup.find(request);
  }
}
