package io.gnomon.kit.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.gnomon.kit.admission.ByteBound;
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
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

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

  /**
   * A remembered token as the principal of one request, with those claims only that are remembered.
   * Not a record, so that the token is not printed by accident.
   */
  static final class CachedPrincipal implements JsonWebToken {

    private static final Set<String> CLAIM_NAMES =
        Set.of("iss", "sub", "jti", "iat", "exp", "aud", "groups", "raw_token");

    private final CachedToken token;
    private final String rawToken;

    CachedPrincipal(CachedToken token, String rawToken) {
      this.token = token;
      this.rawToken = rawToken;
    }

    @Override
    public String getName() {
      return token.name();
    }

    @Override
    public Set<String> getClaimNames() {
      return CLAIM_NAMES;
    }

    @Override
    @SuppressWarnings("unchecked") // The interface has its callers say the type.
    public <T> @Nullable T getClaim(String name) {
      return (T) value(name);
    }

    private @Nullable Object value(String name) {
      var caller = token.caller();
      return switch (name) {
        case "iss" -> caller.issuer();
        case "sub" -> caller.subject();
        case "jti" -> caller.tokenId().orElse(null);
        case "iat" -> caller.issuedAt().getEpochSecond();
        case "exp" -> token.expiry().getEpochSecond();
        case "aud" -> token.audience();
        case "groups" -> token.roles();
        case "raw_token" -> rawToken;
        default -> null;
      };
    }
  }
}

/** Verified tokens by their hash, up to a bound of bytes, estimated. */
final class VerifiedTokenCache {

  /** The life of a device's token: one that no caller sent for as long is not used any more. */
  private static final Duration UNUSED_FOR = Duration.ofMinutes(15);

  private final Cache<TokenHash, CachedToken> byHash;
  private final Duration verifiedFor;

  VerifiedTokenCache(long maxBytes, Duration verifiedFor) {
    this.verifiedFor = verifiedFor;
    byHash =
        ByteBound.of(maxBytes, (TokenHash hash, CachedToken token) -> token.bytes())
            .expireAfterAccess(UNUSED_FOR)
            // Otherwise the tokens of a burst stay until the next call.
            .scheduler(Scheduler.systemScheduler())
            .build();
  }

  /** What that token said where it was verified so lately that its signature counts as right. */
  Optional<CachedToken> findVerified(TokenHash hash, Instant now) {
    return find(hash, now).filter(token -> now.isBefore(token.verifiedAt().plus(verifiedFor)));
  }

  /** What that token said where it was verified once: enough to distinguish callers. */
  Optional<CachedToken> find(TokenHash hash, Instant now) {
    return Optional.ofNullable(byHash.getIfPresent(hash))
        .filter(token -> now.isBefore(token.expiry()));
  }

  void put(TokenHash hash, CachedToken token) {
    byHash.put(hash, token);
  }

  /** What is held at present. */
  long bytes() {
    return ByteBound.bytesIn(byHash);
  }
}
