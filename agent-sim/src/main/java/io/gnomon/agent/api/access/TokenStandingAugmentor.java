package io.gnomon.agent.api.access;

import io.gnomon.kit.problem.BusyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Turns away who has a revoked token, and who has one that policy-service never took while it does
 * not answer.
 */
@ApplicationScoped
class TokenStandingAugmentor implements SecurityIdentityAugmentor {

  private final TokenStandingService standings;

  TokenStandingAugmentor(TokenStandingService standings) {
    this.standings = standings;
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
        ? standings.find(token.getRawToken()).map(standing -> admitted(identity, standing))
        : Uni.createFrom().item(identity);
  }

  private static SecurityIdentity admitted(SecurityIdentity identity, TokenStanding standing) {
    return switch (standing) {
      case VALID -> identity;
      case REVOKED -> throw new AuthenticationFailedException("revoked");
      case UNKNOWN ->
          throw new BusyException(
              "It is not known whether the token was revoked: policy-service does not answer", 1);
    };
  }
}
