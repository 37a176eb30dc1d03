package io.gnomon.kit.identity;

import io.gnomon.kit.admission.CallerClass;
import io.gnomon.kit.admission.CallerResolver;
import io.gnomon.kit.admission.CallerResolver.KnownCaller;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Knows whose token was verified once, and is neither expired nor revoked since. */
@ApplicationScoped
class CachedCallerResolver implements CallerResolver {

  private final VerifiedTokenProvider tokens;
  private final RevocationRegistry revocations;
  private final RoleGrants grants;

  CachedCallerResolver(
      VerifiedTokenProvider tokens, RevocationRegistry revocations, IdentityConfig config) {
    this.tokens = tokens;
    this.revocations = revocations;
    this.grants = RoleGrants.of(config);
  }

  @Override
  public Optional<KnownCaller> resolve(RoutingContext rc) {
    return Optional.ofNullable(rc.request().getHeader(HttpHeaders.AUTHORIZATION))
        .flatMap(value -> tokens.remembered(rc, value))
        .filter(token -> !revocations.isRevoked(token.caller()))
        .map(this::caller);
  }

  private KnownCaller caller(CachedToken token) {
    var caller = token.caller();
    return new KnownCaller(caller.issuer(), caller.subject(), lane(token));
  }

  private CallerClass lane(CachedToken token) {
    if (isGranted(token, Roles.ADMIN)) {
      return CallerClass.ADMINISTRATOR;
    }
    return isGranted(token, Roles.DEVICE) ? CallerClass.DEVICE : CallerClass.PERSON;
  }

  private boolean isGranted(CachedToken token, String role) {
    return token.roles().contains(role)
        && grants.grantable(token.caller().issuer(), token.audience()).contains(role);
  }
}
