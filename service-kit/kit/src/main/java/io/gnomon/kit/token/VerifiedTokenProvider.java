package io.gnomon.kit.token;

import io.gnomon.kit.identity.Caller;
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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
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
  private final Duration verifiedFor;
  private final VerifiedTokenCache tokens;
  private final Counter remembered;
  private final Counter verified;

  VerifiedTokenProvider(OidcIdentityProvider oidc, IdentityConfig config, MeterRegistry meters) {
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
    String hash = hash(request.getToken().getToken());
    SecurityIdentity known = tokens.find(hash, Instant.now());
    if (known != null) {
      remembered.increment();
      RoutingContext rc = HttpSecurityUtils.getRoutingContextAttribute(request);
      return Uni.createFrom().item(copy(known).addAttribute(ROUTING_CONTEXT, rc).build());
    }
    return oidc.authenticate(request, context)
        .invoke(identity -> remember(hash, identity, request.getToken().getToken().length()));
  }

  /**
   * Whose token that value of the header field is, where it was verified lately; it may be revoked.
   */
  public Optional<Caller> remembered(String authorization) {
    if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.empty();
    }
    var hash = hash(authorization.substring(BEARER.length()));
    return Optional.ofNullable(tokens.find(hash, Instant.now())).map(Caller::of);
  }

  private static Counter counter(String taken, MeterRegistry meters) {
    return Counter.builder("gnomon.identity.tokens")
        .description("Tokens that were taken, verified anew or remembered")
        .tag("taken", taken)
        .register(meters);
  }

  private void remember(String hash, SecurityIdentity identity, int tokenLength) {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      verified.increment();
      Instant expiry = Instant.ofEpochSecond(token.getExpirationTime());
      tokens.put(hash, copy(identity).build(), expiry, tokenLength);
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
