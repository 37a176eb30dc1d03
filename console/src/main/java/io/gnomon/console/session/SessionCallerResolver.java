package io.gnomon.console.session;

import io.gnomon.kit.admission.CallerClass;
import io.gnomon.kit.admission.CallerResolver;
import io.gnomon.kit.admission.CallerResolver.KnownCaller;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Knows who is signed in at a browser: the front door itself has sealed the cookie. */
@ApplicationScoped
class SessionCallerResolver implements CallerResolver {

  private static final String ISSUER = "session";
  private static final String ADMIN = "admin";

  private final SessionService sessions;

  SessionCallerResolver(SessionService sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<KnownCaller> resolve(RoutingContext rc) {
    return SessionCookie.valueIn(rc.request())
        .flatMap(sessions::find)
        .map(session -> caller(session.claims()));
  }

  private static KnownCaller caller(TokenClaims claims) {
    var lane = claims.roles().contains(ADMIN) ? CallerClass.ADMINISTRATOR : CallerClass.PERSON;
    return new KnownCaller(ISSUER, claims.subject(), lane);
  }
}
