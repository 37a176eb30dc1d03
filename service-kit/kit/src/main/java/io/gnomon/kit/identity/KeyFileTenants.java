package io.gnomon.kit.identity;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.SignatureAlgorithm;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.JsonWebKey;

/**
 * Verifies tokens of issuers whose public keys are in a file: one quarkus-oidc tenant for each key,
 * made at its first use. The issuer and the key id are read from the token before it is verified;
 * they only choose the key to verify it with.
 */
@ApplicationScoped
class KeyFileTenants implements TenantConfigResolver {

  private static final String BEARER = "Bearer ";

  private final Map<String, JwkFile> filesByIssuer = new HashMap<>();
  private final Map<String, OidcTenantConfig> tenants = new ConcurrentHashMap<>();

  KeyFileTenants(IdentityConfig config) {
    config
        .keyFiles()
        .values()
        .forEach(f -> f.path().ifPresent(path -> filesByIssuer.put(f.issuer(), new JwkFile(path))));
  }

  @Override
  public Uni<OidcTenantConfig> resolve(
      RoutingContext rc, OidcRequestContext<OidcTenantConfig> blocking) {
    String header = rc.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Uni.createFrom().nullItem();
    }
    String[] parts = header.substring(BEARER.length()).trim().split("\\.", 4);
    if (parts.length != 3) {
      return rejected();
    }
    try {
      String issuer = json(parts[1]).getString("iss", "");
      JwkFile file = filesByIssuer.get(issuer);
      if (file == null) {
        return Uni.createFrom().nullItem();
      }
      JsonWebKey key = file.key(json(parts[0]).getString("kid", ""));
      return key == null ? rejected() : Uni.createFrom().item(tenant(issuer, key));
    } catch (RuntimeException malformed) {
      return rejected();
    }
  }

  private OidcTenantConfig tenant(String issuer, JsonWebKey key) {
    String id = issuer + "#" + key.calculateBase64urlEncodedThumbprint("SHA-256");
    return tenants.computeIfAbsent(
        id,
        i ->
            OidcTenantConfig.builder()
                .tenantId(i)
                .publicKey(
                    Base64.getEncoder().encodeToString(((PublicKey) key.getKey()).getEncoded()))
                .token()
                .issuer(issuer)
                .signatureAlgorithm(SignatureAlgorithm.RS256)
                .end()
                .roles()
                .roleClaimPath("groups")
                .end()
                .build());
  }

  private static JsonObject json(String part) {
    return new JsonObject(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
  }

  private static Uni<OidcTenantConfig> rejected() {
    return Uni.createFrom().failure(new AuthenticationFailedException());
  }
}
