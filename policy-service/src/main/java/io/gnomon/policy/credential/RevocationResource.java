package io.gnomon.policy.credential;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/credentials/revocations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Credentials", description = "Tokens that are not trusted any more.")
class RevocationResource {

  private final RevocationService revocations;
  private final SecurityIdentity caller;

  RevocationResource(RevocationService revocations, SecurityIdentity caller) {
    this.revocations = revocations;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "Revoke one token or all tokens of a subject, in every service")
  @APIResponse(responseCode = "204", description = "Revoked, now or before")
  public void revokeCredential(@NotNull @Valid RevokeCredentialRequest request) {
    var who = caller.getPrincipal().getName();
    if (request.tokenId() != null) {
      revocations.revoke(request.tokenId(), CredentialKind.TOKEN, request.reason(), who);
    } else if (request.subject() != null) {
      revocations.revoke(request.subject(), CredentialKind.SUBJECT, request.reason(), who);
    }
  }
}
