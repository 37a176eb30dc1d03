package io.gnomon.agent.api;

import io.gnomon.kit.problem.BusyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Rejects revoked tokens, and tokens that policy-service has not yet accepted while it does not
 * answer.
 */
@ApplicationScoped
class TokenStatusAugmentor implements SecurityIdentityAugmentor {

  private final TokenStatusService statuses;

  TokenStatusAugmentor(TokenStatusService statuses) {
    this.statuses = statuses;
  }

  /** After signature and issuer were looked at: no other service is asked about anything else. */
  @Override
  public int priority() {
    return SecurityIdentityAugmentor.super.priority() - 1;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return identity.getPrincipal() instanceof JsonWebToken token && !identity.isAnonymous()
        ? statuses.find(token.getRawToken()).map(status -> admitted(identity, status))
        : Uni.createFrom().item(identity);
  }

  private static SecurityIdentity admitted(SecurityIdentity identity, TokenStatus status) {
    return switch (status) {
      case VALID -> identity;
      case REVOKED -> throw new AuthenticationFailedException("revoked");
      case UNKNOWN ->
          throw new BusyException(
              "It is not known whether the token was revoked: policy-service does not answer", 1);
    };
  }
}
