package io.gnomon.kit.token;

import io.gnomon.kit.identity.IdentityConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.runtime.Startup;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers by hash for a short time that a token was verified, so that a device's next request
 * costs no signature check. Stands before the provider of quarkus-oidc; revocations and grants are
 * looked at after it, for each request.
 */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
public class VerifiedTokenProvider implements IdentityProvider<TokenAuthenticationRequest> {

  /** The part of the heap for verified tokens; what does not fit is verified again. */
  private static final int HEAP_PARTS = 16;

  private static final String BEARER = "Bearer ";
  private static final String ROUTING_CONTEXT = RoutingContext.class.getName();

  private final OidcIdentityProvider oidc;
  private final Clock clock;
  private final Duration verifiedFor;
  private final VerifiedTokenCache tokens;
  private final Counter remembered;
  private final Counter verified;

  VerifiedTokenProvider(
      OidcIdentityProvider oidc, IdentityConfig config, MeterRegistry meters, Clock clock) {
    this.clock = clock;
    this.oidc = oidc;
    this.verifiedFor = config.verifiedFor();
    this.tokens =
        new VerifiedTokenCache(Runtime.getRuntime().maxMemory() / HEAP_PARTS, verifiedFor);
    Gauge.builder("gnomon.identity.remembered.bytes", tokens, VerifiedTokenCache::bytes)
        .description("Memory of verified tokens, estimated")
        .register(meters);
    this.remembered = counter("remembered", meters);
    this.verified = counter("verified", meters);
  }

  @Override
  public int priority() {
    return IdentityProvider.super.priority() + 1;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    if (!(request.getToken() instanceof AccessTokenCredential) || verifiedFor.isZero()) {
      return oidc.authenticate(request, context);
    }
    RoutingContext rc = HttpSecurityUtils.getRoutingContextAttribute(request);
    var hash = TokenHash.take(rc.data(), request.getToken().getToken());
    var known = tokens.findVerified(hash, clock.instant());
    if (known.isPresent()) {
      remembered.increment();
      return Uni.createFrom().item(identity(known.get(), request, rc));
    }
    return oidc.authenticate(request, context).invoke(identity -> remember(hash, identity));
  }

  /**
   * What the token said that is that value of the request's header field, where it was verified
   * before and is not expired; it may be revoked.
   */
  Optional<CachedToken> remembered(RoutingContext rc, String authorization) {
    if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.empty();
    }
    var hash = TokenHash.note(rc.data(), authorization.substring(BEARER.length()));
    return tokens.find(hash, clock.instant());
  }

  private static Counter counter(String taken, MeterRegistry meters) {
    return Counter.builder("gnomon.identity.tokens")
        .description("Tokens that were taken, verified anew or remembered")
        .tag("taken", taken)
        .register(meters);
  }

  private void remember(TokenHash hash, SecurityIdentity identity) {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      verified.increment();
      CachedToken.of(token, identity.getRoles(), clock.instant())
          .ifPresent(each -> tokens.put(hash, each));
    }
  }

  private static SecurityIdentity identity(
      CachedToken token, TokenAuthenticationRequest request, RoutingContext rc) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new CachedPrincipal(token, request.getToken().getToken()))
        .addCredential(request.getToken())
        .addRoles(token.roles())
        .addAttribute(ROUTING_CONTEXT, rc)
        .build();
  }
}
