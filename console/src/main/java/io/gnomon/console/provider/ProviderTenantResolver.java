package io.gnomon.console.provider;

import io.gnomon.console.session.SessionService;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Authentication.CookieSameSite;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The tenant of quarkus-oidc, made at its first use: a start needs no provider. It is there for the
 * requests that {@link #choose} names, since all others are none of quarkus-oidc's business.
 */
@ApplicationScoped
class ProviderTenantResolver implements TenantConfigResolver {

  /** How long a session may be renewed, from its latest renewal on: as long as a link's holds. */
  static final Duration RENEWABLE = Duration.ofHours(12);

  /** It is asked for a new token only where one is needed: then any ID token is too old. */
  private static final Duration ANY_AGE = Duration.ofDays(3650);

  private static final String ID = "provider";
  private static final String CHOSEN = ProviderTenantResolver.class.getName();

  private final ProviderConfig config;
  private final SessionService sessions;
  private final String cookieSuffix;
  private volatile @Nullable OidcTenantConfig tenant;

  /**
   * @param port distinguishes the cookies of several installations of a machine
   */
  ProviderTenantResolver(
      ProviderConfig config,
      SessionService sessions,
      @ConfigProperty(name = "quarkus.http.port") int port) {
    this.config = config;
    this.sessions = sessions;
    this.cookieSuffix = Integer.toString(port);
  }

  /** Has quarkus-oidc look at the request. */
  static void choose(RoutingContext context) {
    context.put(CHOSEN, true);
  }

  @Override
  public Uni<OidcTenantConfig> resolve(
      RoutingContext context, OidcRequestContext<OidcTenantConfig> blocking) {
    return Boolean.TRUE.equals(context.get(CHOSEN))
        ? Uni.createFrom().item(this::get)
        : Uni.createFrom().nullItem();
  }

  /** The name of the cookie by which sessions are renewed; a long one has several with more. */
  String cookieName() {
    return "q_session_%s_%s".formatted(ID, cookieSuffix);
  }

  /** Always the same instance: quarkus-oidc would take another for a change. */
  synchronized OidcTenantConfig get() {
    var known = tenant;
    if (known == null) {
      known = make();
      tenant = known;
    }
    return known;
  }

  private OidcTenantConfig make() {
    var builder =
        OidcTenantConfig.builder()
            .tenantId(ID)
            .applicationType(ApplicationType.WEB_APP)
            .authServerUrl(config.url().orElseThrow().toString())
            .clientId(config.clientId().orElseThrow())
            .connectionTimeout(config.timeout());
    config.tlsConfiguration().ifPresent(builder::tlsConfigurationName);
    secret().ifPresent(builder::credentials);
    addFlow(builder);
    return builder
        .token()
        .refreshExpired()
        .refreshTokenTimeSkew(ANY_AGE)
        .end()
        .tokenStateManager()
        .encryptionRequired(false) // ProviderTokenStore does that.
        .end()
        .logout()
        .path(ProviderRoute.END)
        .postLogoutPath(ReturnPath.HOME)
        .end()
        .build();
  }

  private void addFlow(OidcTenantConfigBuilder builder) {
    builder
        .authentication()
        .pkceRequired()
        .nonceRequired()
        .stateSecret(sessions.cipher().secret("gnomon provider state 1"))
        .scopes(config.scopes().orElse(List.of()))
        .redirectPath(ProviderRoute.BACK)
        .restorePathAfterRedirect()
        .sessionAgeExtension(RENEWABLE)
        .cookieSuffix(cookieSuffix)
        .cookieSameSite(CookieSameSite.STRICT)
        .stateCookieSameSite(CookieSameSite.LAX)
        .cookieForceSecure(config.behindTls())
        .forceRedirectHttpsScheme(config.behindTls())
        .end();
  }

  private Optional<String> secret() {
    if (config.clientSecretFile().isEmpty()) {
      return config.clientSecret();
    }
    try {
      return Optional.of(Files.readString(config.clientSecretFile().get()).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
