package io.gnomon.kit.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers by hash for a short time that a token was verified, so that a device's next request
 * costs no signature check. Stands before the provider of quarkus-oidc; revocations and grants are
 * looked at after it, for each request.
 */
@ApplicationScoped
class VerifiedTokenProvider implements IdentityProvider<TokenAuthenticationRequest> {

  /** Two kilobytes each. */
  private static final int MAX_TOKENS = 50_000;

  private static final String ROUTING_CONTEXT = RoutingContext.class.getName();

  private record Verified(SecurityIdentity identity, Instant until) {}

  private final OidcIdentityProvider oidc;
  private final Duration verifiedFor;
  private final Cache<String, Verified> byHash;
  private final Counter remembered;
  private final Counter verified;

  VerifiedTokenProvider(OidcIdentityProvider oidc, IdentityConfig config, MeterRegistry meters) {
    this.oidc = oidc;
    this.verifiedFor = config.verifiedFor();
    this.byHash =
        Caffeine.newBuilder()
            .maximumSize(MAX_TOKENS)
            .expireAfterWrite(verifiedFor)
            // Else the tokens of a burst stay for as long as nobody calls.
            .scheduler(Scheduler.systemScheduler())
            .build();
    this.remembered = meters.counter("gnomon.identity.tokens", "taken", "remembered");
    this.verified = meters.counter("gnomon.identity.tokens", "taken", "verified");
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
    String hash = hash(request.getToken().getToken());
    Verified known = byHash.getIfPresent(hash);
    if (known != null && Instant.now().isBefore(known.until)) {
      remembered.increment();
      RoutingContext rc = HttpSecurityUtils.getRoutingContextAttribute(request);
      return Uni.createFrom().item(copy(known.identity).addAttribute(ROUTING_CONTEXT, rc).build());
    }
    return oidc.authenticate(request, context).invoke(identity -> remember(hash, identity));
  }

  private void remember(String hash, SecurityIdentity identity) {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      verified.increment();
      Instant expiry = Instant.ofEpochSecond(token.getExpirationTime());
      byHash.put(hash, new Verified(copy(identity).build(), expiry));
    }
  }

  /** Everything but what belongs to one request. */
  private static QuarkusSecurityIdentity.Builder copy(SecurityIdentity identity) {
    QuarkusSecurityIdentity.Builder copy =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(identity.getPrincipal())
            .addCredentials(identity.getCredentials())
            .addRoles(identity.getRoles());
    identity
        .getAttributes()
        .forEach(
            (name, value) -> {
              if (!(value instanceof RoutingContext
                  || value instanceof AuthenticationRequestContext)) {
                copy.addAttribute(name, value);
              }
            });
    return copy;
  }

  private static String hash(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
