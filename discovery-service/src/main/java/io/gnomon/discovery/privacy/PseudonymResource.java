package io.gnomon.discovery.privacy;

import io.gnomon.kit.identity.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/privacy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy", description = "Whose traffic is not counted, and what is kept of a person")
class PseudonymResource {

  private final ResolutionService pseudonyms;
  private final SecurityIdentity caller;

  PseudonymResource(ResolutionService pseudonyms, SecurityIdentity caller) {
    this.pseudonyms = pseudonyms;
    this.caller = caller;
  }

  @POST
  @Path("/pseudonym-resolutions")
  @RolesAllowed(Roles.PRIVACY)
  @Operation(
      summary = "Turn a pseudonym back into the name",
      description =
          "One at a time, of a user or a device, from a report, an export or an alert. The audit"
              + " records who did it, which pseudonym and why, and not the name.")
  @APIResponseSchema(value = ResolvedPseudonym.class, responseCode = "200")
  @APIResponse(responseCode = "400", description = "It is no pseudonym that can be turned back")
  public ResolvedPseudonym resolvePseudonym(@NotNull @Valid ResolvePseudonymRequest request) {
    return pseudonyms.resolve(request, caller.getPrincipal().getName());
  }

  @POST
  @Path("/pseudonym-lookups")
  @RolesAllowed(Roles.PRIVACY)
  @Operation(
      summary = "Find the pseudonyms of a name",
      description =
          "To look for somebody who is known in reports and alerts. Whether anything was ever"
              + " stored under them is not said. The audit records who did it, the pseudonym and"
              + " why, and not the name.")
  public FoundPseudonyms findPseudonyms(@NotNull @Valid FindPseudonymRequest request) {
    return pseudonyms.find(request, caller.getPrincipal().getName());
  }
}
