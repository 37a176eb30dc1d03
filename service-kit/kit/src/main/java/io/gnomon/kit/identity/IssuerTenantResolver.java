package io.gnomon.kit.identity;

import io.gnomon.kit.problem.BusyException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.SignatureAlgorithm;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the quarkus-oidc tenant by the token's issuer: one tenant for each public key of an
 * issuer with a key file, made at its first use, or the configured tenant of the issuer's name.
 * Issuer and key id are read from the token before it is verified; they only choose what it is
 * verified with.
 */
@ApplicationScoped
class IssuerTenantResolver implements TenantConfigResolver, TenantResolver {

  private static final String BEARER = "Bearer ";
  private static final String TENANT = IssuerTenantResolver.class.getName();

  private record Issuer(String name, Optional<JwkFile> keys) {}

  private final Map<String, Issuer> issuers;
  private final Map<String, OidcTenantConfig> tenants = new ConcurrentHashMap<>();

  IssuerTenantResolver(IdentityConfig config, MeterRegistry meters) {
    this.issuers =
        config.issuers().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    e -> e.getValue().iss(),
                    e -> new Issuer(e.getKey(), e.getValue().keys().map(JwkFile::new))));
    issuers
        .values()
        .forEach(each -> each.keys.ifPresent(keys -> addMetric(each.name, keys, meters)));
  }

  private static void addMetric(String name, JwkFile keys, MeterRegistry meters) {
    Gauge.builder("gnomon.key.made.timestamp", keys, JwkFile::latestMadeAt)
        .description("When the latest key of the issuer was made; NaN where its file does not say")
        .baseUnit("seconds")
        .tag("issuer", name)
        .strongReference(true)
        .register(meters);
  }

  /** The tenant for the key; nothing where there is no token or the issuer has no key file. */
  @Override
  public Uni<OidcTenantConfig> resolve(
      RoutingContext rc, OidcRequestContext<OidcTenantConfig> blocking) {
    var header = rc.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Uni.createFrom().nullItem();
    }
    try {
      var parts = header.substring(BEARER.length()).trim().split("\\.", 4);
      return parts.length == 3 ? choose(rc, json(parts[0]), json(parts[1])) : rejected();
    } catch (RuntimeException malformed) {
      return rejected();
    }
  }

  private Uni<OidcTenantConfig> choose(RoutingContext rc, JsonObject head, JsonObject claims) {
    var iss = claims.getString("iss", "");
    var issuer = issuers.get(iss);
    if (issuer == null) {
      return rejected();
    }
    if (issuer.keys.isEmpty()) {
      rc.put(TENANT, issuer.name);
      return Uni.createFrom().nullItem();
    }
    var file = issuer.keys.get();
    var key = file.key(head.getString("kid", ""));
    if (key != null) {
      return Uni.createFrom().item(tenant(iss, key));
    }
    return file.fault() == null ? rejected() : noKeys();
  }

  /** Why no token of an issuer can be verified, by the name of the issuer. */
  Map<String, String> faults() {
    var faults = new TreeMap<String, String>();
    for (var issuer : issuers.values()) {
      var fault = issuer.keys.map(JwkFile::fault);
      fault.ifPresent(found -> faults.put(issuer.name, found));
    }
    return faults;
  }

  /** The name of the configured tenant; null where there is no token. */
  @Override
  public @Nullable String resolve(RoutingContext rc) {
    return rc.get(TENANT);
  }

  private OidcTenantConfig tenant(String iss, JwkFile.Key key) {
    // the same instance for the same key: another one would make quarkus-oidc replace its tenant at
    // each request
    return tenants.computeIfAbsent(
        iss + "#" + key.thumbprint(),
        id ->
            OidcTenantConfig.builder()
                .tenantId(id)
                .publicKey(
                    Base64.getEncoder()
                        .encodeToString(((PublicKey) key.jwk().getKey()).getEncoded()))
                .token()
                .issuer(iss)
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

  /** The token may be good. Which file is missing is shown by readiness, not to callers. */
  private static Uni<OidcTenantConfig> noKeys() {
    return Uni.createFrom()
        .failure(new BusyException("This service has no keys to verify the token with."));
  }

  private static Uni<OidcTenantConfig> rejected() {
    return Uni.createFrom().failure(new AuthenticationFailedException());
  }
}

/** The public keys in a JWK set file by key id; read again when the file has changed. */
final class JwkFile {

  private static final Logger LOG = Logger.getLogger(JwkFile.class);
  private static final long CHECK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

  /**
   * A public key.
   *
   * @param thumbprint the same for the same key, whatever its file says beside it
   */
  record Key(JsonWebKey jwk, String thumbprint) {

    static Key of(JsonWebKey jwk) {
      return new Key(jwk, jwk.calculateBase64urlEncodedThumbprint("SHA-256"));
    }
  }

  private record Content(
      @Nullable FileTime modified, Map<String, Key> keys, @Nullable String fault, long checked) {}

  private final Path path;
  private volatile Content content =
      new Content(null, Map.of(), null, System.nanoTime() - CHECK_EVERY_NANOS);

  JwkFile(Path path) {
    this.path = path;
  }

  @Nullable Key key(String kid) {
    return current().keys.get(kid);
  }

  /** Why no token can be verified by it; null where some can. */
  @Nullable String fault() {
    var current = current();
    if (!current.keys.isEmpty()) {
      return null;
    }
    return current.fault == null ? "there are no keys in " + path : current.fault;
  }

  /** When the latest of the keys was made, in seconds since the epoch; NaN where none says it. */
  double latestMadeAt() {
    return current().keys.values().stream()
        .map(key -> key.jwk().getOtherParameterValue("iat", Number.class))
        .filter(Objects::nonNull)
        .mapToDouble(Number::doubleValue)
        .max()
        .orElse(Double.NaN);
  }

  private Content current() {
    if (System.nanoTime() - content.checked >= CHECK_EVERY_NANOS) {
      refresh();
    }
    return content;
  }

  private synchronized void refresh() {
    Content old = content;
    Map<String, Key> keys = old.keys;
    @Nullable FileTime modified = old.modified;
    @Nullable String fault = null;
    try {
      FileTime now = Files.getLastModifiedTime(path);
      if (!now.equals(modified)) {
        keys = read();
        modified = now;
      }
    } catch (IOException | JoseException e) {
      fault = "the keys in %s cannot be read: %s".formatted(path, e);
      if (!fault.equals(old.fault)) {
        LOG.warnf("%s; %d known ones stay", fault, keys.size());
      }
    }
    content = new Content(modified, keys, fault, System.nanoTime());
  }

  private Map<String, Key> read() throws IOException, JoseException {
    return new JsonWebKeySet(Files.readString(path))
        .getJsonWebKeys().stream()
            .collect(Collectors.toUnmodifiableMap(JsonWebKey::getKeyId, Key::of));
  }
}
