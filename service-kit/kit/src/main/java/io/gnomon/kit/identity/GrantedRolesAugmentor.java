package io.gnomon.kit.identity;

import io.gnomon.kit.problem.BusyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Keeps of a token's roles those that its issuer may grant for its audience, and turns away revoked
 * tokens, and all while it is not known which are revoked. A token that lives longer than a
 * revocation is remembered is turned away too. Runs for each request, also when the token was
 * verified before.
 */
@ApplicationScoped
class GrantedRolesAugmentor implements SecurityIdentityAugmentor {

  private final RoleGrants grants;
  private final Duration maxTokenLife;
  private final RevocationRegistry revocations;
  private final RevocationSource source;

  GrantedRolesAugmentor(
      IdentityConfig config, RevocationRegistry revocations, RevocationSource source) {
    this.grants = RoleGrants.of(config);
    this.maxTokenLife = config.maxTokenLife();
    this.revocations = revocations;
    this.source = source;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.isAnonymous()) {
      return Uni.createFrom().item(identity);
    }
    if (!source.isLoaded()) {
      return Uni.createFrom()
          .failure(new BusyException("It is not known yet which tokens were revoked", 1));
    }
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      return rejected("not a token");
    }
    var refusal = refusal(token);
    if (refusal != null) {
      return rejected(refusal);
    }
    var grantable = grants.grantable(token.getIssuer(), token.getAudience());
    return grantable.isEmpty()
        ? rejected("no grants for this issuer and audience")
        : Uni.createFrom().item(withRoles(identity, grantable));
  }

  private @Nullable String refusal(JsonWebToken token) {
    if (token.getSubject() == null || token.getAudience() == null) {
      return "not a token with subject and audience";
    }
    var caller = Caller.of(token);
    if (revocations.isRevoked(caller)) {
      return "revoked";
    }
    return livesTooLong(token, caller) ? "lives longer than a revocation is remembered" : null;
  }

  private boolean livesTooLong(JsonWebToken token, Caller caller) {
    var latest = caller.issuedAt().plus(maxTokenLife);
    return Caller.time(token, Claims.exp).map(latest::isBefore).orElse(true);
  }

  private static SecurityIdentity withRoles(SecurityIdentity identity, Set<String> grantable) {
    var roles = new HashSet<>(grantable);
    roles.retainAll(identity.getRoles());
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(identity.getPrincipal())
        .addCredentials(identity.getCredentials())
        .addAttributes(identity.getAttributes())
        .addRoles(roles)
        .build();
  }

  private static Uni<SecurityIdentity> rejected(String why) {
    return Uni.createFrom().failure(new AuthenticationFailedException(why));
  }
}
