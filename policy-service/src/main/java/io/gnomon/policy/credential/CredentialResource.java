package io.gnomon.policy.credential;

import io.gnomon.policy.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/api/v1/credentials/revocations")
class CredentialResource {

  private final CredentialRevocations revocations;
  private final SecurityIdentity caller;

  CredentialResource(CredentialRevocations revocations, SecurityIdentity caller) {
    this.revocations = revocations;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Transactional
  public void revoke(@NotNull @Valid RevokeCredentialRequest request) {
    var who = caller.getPrincipal().getName();
    if (request.tokenId() != null) {
      revocations.revoke(request.tokenId(), CredentialKind.TOKEN, request.reason(), who);
    } else if (request.subject() != null) {
      revocations.revoke(request.subject(), CredentialKind.SUBJECT, request.reason(), who);
    }
  }
}
