package io.gnomon.console.provider;

import io.gnomon.console.session.Session;
import io.gnomon.console.session.SessionCookie;
import io.gnomon.console.session.SessionService;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where quarkus-oidc leaves tokens, after a sign-in and after a renewal: the access token in the
 * cookie of a session like that of a link, the others in the cookie that renews it.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class ProviderTokenStore implements TokenStateManager {

  private static final Logger LOG = Logger.getLogger(ProviderTokenStore.class);
  private static final String BEGUN = Session.class.getName();
  private static final String RENEWED = RenewalState.class.getName();
  private static final String ENDING = ProviderTokenStore.class.getName();

  /** Browsers drop cookies of more than 4096 bytes, without a word. */
  private static final int MAX_COOKIE = 4_000;

  /** A cookie goes a little earlier than its token, which is to last for the way to a service. */
  private static final Duration EXPIRY_MARGIN = Duration.ofSeconds(10);

  private final SessionService sessions;
  private final ProviderConfig config;
  private final Clock clock;

  ProviderTokenStore(SessionService sessions, ProviderConfig config, Clock clock) {
    this.clock = clock;
    this.sessions = sessions;
    this.config = config;
  }

  /** The session that has begun, or was renewed, by the request. */
  static Optional<Session> begun(RoutingContext context) {
    return Optional.ofNullable(context.get(BEGUN));
  }

  /** Says that the request ends its session, which may have ended here already. */
  static void noteEnding(RoutingContext context) {
    context.put(ENDING, true);
  }

  /** What a cookie holds; nothing where the front door did not make it, or it is too old. */
  Optional<RenewalState> read(String cookie) {
    return sessions
        .cipher()
        .open(RenewalState.PURPOSE, cookie)
        .flatMap(RenewalState::of)
        .filter(state -> clock.instant().isBefore(state.until()));
  }

  /** Whether its session was not ended. */
  boolean isOpen(RenewalState state) {
    return !sessions.isEnded(state.session());
  }

  @Override
  public Uni<String> createTokenState(
      RoutingContext context,
      OidcTenantConfig tenant,
      AuthorizationCodeTokens tokens,
      OidcRequestContext<String> blocking) {
    @Nullable RenewalState renewed = context.get(RENEWED);
    var id = renewed == null ? sessions.newId() : renewed.session();
    var session = session(id, tokens.getAccessToken());
    keep(context, session);
    if (renewed == null) {
      LOG.infof("%s has signed in", session.claims().subject());
    }
    var until = clock.instant().plus(ProviderTenantResolver.RENEWABLE);
    var state = new RenewalState(id, until, tokens.getIdToken(), tokens.getRefreshToken());
    return Uni.createFrom().item(sessions.cipher().seal(RenewalState.PURPOSE, state.text()));
  }

  @Override
  public Uni<AuthorizationCodeTokens> getTokens(
      RoutingContext context,
      OidcTenantConfig tenant,
      String cookie,
      OidcRequestContext<AuthorizationCodeTokens> blocking) {
    var state = read(cookie).filter(each -> mayUse(context, each));
    if (state.isEmpty()) {
      return Uni.createFrom().failure(new AuthenticationFailedException("no such session"));
    }
    context.put(RENEWED, state.get());
    return Uni.createFrom()
        .item(new AuthorizationCodeTokens(state.get().idToken(), null, state.get().refreshToken()));
  }

  /** They are in cookies alone. */
  @Override
  public Uni<Void> deleteTokens(
      RoutingContext context,
      OidcTenantConfig tenant,
      String cookie,
      OidcRequestContext<Void> blocking) {
    return Uni.createFrom().voidItem();
  }

  private boolean mayUse(RoutingContext context, RenewalState state) {
    return context.get(ENDING) != null || isOpen(state);
  }

  private static Session session(String id, @Nullable String token) {
    return Optional.ofNullable(token)
        .flatMap(present -> Session.of(id, present))
        .orElseThrow(() -> failed("Its access token is no JWT with a time at which it expires"));
  }

  private void keep(RoutingContext context, Session session) {
    var value = sessions.cookie(session);
    if (value.length() > MAX_COOKIE) {
      throw failed("Its access token is too long for a cookie; leave claims out of it");
    }
    var life = Duration.between(clock.instant(), session.claims().expiresAt()).minus(EXPIRY_MARGIN);
    var request = context.request();
    var secure = request.isSSL() || config.behindTls();
    context
        .response()
        .addCookie(SessionCookie.of(request, value, Math.max(1, life.toSeconds()), secure));
    context.put(BEGUN, session);
  }

  private static AuthenticationCompletionException failed(String why) {
    LOG.errorf("Sign-in at the identity provider failed: %s", why);
    return new AuthenticationCompletionException(why);
  }

  /**
   * What a browser keeps, encrypted, so that its session can be renewed, and ended at the provider.
   *
   * @param session the id of the session
   * @param until when it is good for nothing any more
   * @param idToken names the person's session to the provider
   * @param refreshToken absent where the provider gives none
   */
  record RenewalState(
      String session, Instant until, String idToken, @Nullable String refreshToken) {

    static final String PURPOSE = "gnomon renewal 1";

    String text() {
      return new JsonObject()
          .put("session", session)
          .put("until", until.getEpochSecond())
          .put("idToken", idToken)
          .put("refreshToken", refreshToken)
          .encode();
    }

    static Optional<RenewalState> of(String text) {
      try {
        var json = new JsonObject(text);
        return Optional.of(
            new RenewalState(
                json.getString("session"),
                Instant.ofEpochSecond(json.getLong("until")),
                json.getString("idToken"),
                json.getString("refreshToken")));
      } catch (DecodeException e) {
        return Optional.empty();
      }
    }
  }
}
