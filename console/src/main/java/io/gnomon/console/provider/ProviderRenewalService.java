package io.gnomon.console.provider;

import io.gnomon.console.session.Session;
import io.gnomon.console.session.SessionRenewal;
import io.gnomon.console.session.SessionService;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Renews sessions by the refresh token of their cookie. A page asks for much at a time: what comes
 * with the same cookie shares one renewal, since some providers take a refresh token once.
 */
@ApplicationScoped
class ProviderRenewalService implements SessionRenewal {

  private static final String CHUNK = "_chunk_";

  private final RenewalCache renewals = new RenewalCache();
  private final ProviderService authenticator;
  private final ProviderTokenStore tokens;
  private final ProviderTenantResolver tenant;
  private final SessionService sessions;
  private final ProviderConfig config;
  private final Clock clock;

  ProviderRenewalService(
      ProviderService authenticator,
      ProviderTokenStore tokens,
      ProviderTenantResolver tenant,
      SessionService sessions,
      ProviderConfig config,
      Clock clock) {
    this.clock = clock;
    this.authenticator = authenticator;
    this.tokens = tokens;
    this.tenant = tenant;
    this.sessions = sessions;
    this.config = config;
  }

  @Override
  public boolean isPossible(HttpServerRequest request) {
    return config.isSet()
        && sessions.isOpen()
        && request.cookies().stream().map(Cookie::getName).anyMatch(this::isOurs);
  }

  @Override
  public boolean isOpen(RoutingContext context) {
    var cookie = cookie(context);
    return cookie != null && isOpen(cookie);
  }

  @Override
  public Future<Optional<Session>> renew(RoutingContext context) {
    var cookie = cookie(context);
    if (cookie == null || !isOpen(cookie)) {
      return Future.succeededFuture(Optional.empty());
    }
    context.request().pause();
    return renewals.share(
        context,
        cookie,
        () -> authenticator.attempt(context).compose(ProviderRenewalService::outcome));
  }

  @Override
  public Duration life() {
    return ProviderTenantResolver.RENEWABLE;
  }

  @Override
  public void end(RoutingContext context) {
    Optional.ofNullable(cookie(context))
        .flatMap(tokens::read)
        .ifPresent(
            state ->
                sessions.end(
                    state.session(), clock.instant().plus(ProviderTenantResolver.RENEWABLE)));
  }

  private static Future<Optional<Session>> outcome(Attempt attempt) {
    if (attempt.isAway()) {
      return Future.failedFuture(attempt.failure());
    }
    return Future.succeededFuture(attempt.begun());
  }

  private @Nullable String cookie(RoutingContext context) {
    return isPossible(context.request()) ? OidcUtils.getSessionCookie(context, tenant.get()) : null;
  }

  private boolean isOpen(String cookie) {
    return tokens.read(cookie).filter(tokens::isOpen).isPresent();
  }

  private boolean isOurs(String name) {
    return name.equals(tenant.cookieName()) || name.startsWith(tenant.cookieName() + CHUNK);
  }
}
