package io.gnomon.console.session;

import io.gnomon.console.host.HostFilter;
import io.gnomon.console.problem.ConsoleProblem;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Puts the token of a session on what a page asks of services. */
@ApplicationScoped
public class CredentialService {

  private static final Credential OWN = new Credential.Own();
  private static final Credential ENDED =
      new Credential.Refused(
          ConsoleProblem.UNAUTHENTICATED, "The session has ended; sign in again");

  private static final Credential AWAY =
      new Credential.Refused(
          ConsoleProblem.UNAVAILABLE, "The session could not be renewed; try again soon");

  private final SessionService sessions;
  private final SessionRenewal renewal;
  private final HostFilter hosts;

  CredentialService(SessionService sessions, SessionRenewal renewal, HostFilter hosts) {
    this.sessions = sessions;
    this.renewal = renewal;
    this.hosts = hosts;
  }

  /**
   * What the request stands on. One that brings a token of its own is not looked at: programs have
   * neither cookies nor origins.
   */
  public Future<Credential> of(RoutingContext context) {
    var request = context.request();
    if (!bringsSession(request) || request.headers().contains(HttpHeaders.AUTHORIZATION)) {
      return Future.succeededFuture(OWN);
    }
    var authority = String.valueOf(request.authority());
    if (!hosts.allows(authority)) {
      return refused(ConsoleProblem.MISDIRECTED, "The session is of a page with another name");
    }
    if (!RequestOrigin.isOwn(request.method(), request.headers(), authority)) {
      return refused(ConsoleProblem.FORBIDDEN, "A page of another origin may not use this session");
    }
    return session(context)
        .map(found -> found.<Credential>map(Credential.OfSession::new).orElse(ENDED))
        .otherwise(AWAY)
        .onSuccess(credential -> goOn(credential, context));
  }

  /** The session of the request, renewed where it has expired and that is possible. */
  Future<Optional<Session>> session(RoutingContext context) {
    var found = SessionCookie.valueIn(context.request()).flatMap(sessions::find);
    return found.isEmpty() && renewal.isPossible(context.request())
        ? renewal.renew(context)
        : Future.succeededFuture(found);
  }

  /** Whether an identity provider knows of the session and must be notified of its end. */
  boolean isOfProvider(RoutingContext context) {
    return renewal.isOpen(context);
  }

  /** Ends the session of the request; blocks. */
  public void end(RoutingContext context) {
    SessionCookie.valueIn(context.request()).flatMap(sessions::find).ifPresent(sessions::signOut);
    renewal.end(context);
  }

  /**
   * Ends the session whose token a service has refused: pages that ask who is signed in would go on
   * with it otherwise.
   */
  public void endRefused(Credential.OfSession refused) {
    sessions.endRefused(refused.session(), renewal.life());
  }

  /** Makes the request one that the service understands; no service sees the cookie. */
  public void apply(Credential credential, HttpServerRequest request) {
    SessionCookie.removeFrom(request);
    if (credential instanceof Credential.OfSession known) {
      request.headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + known.session().token());
    }
  }

  /** What is refused has to be read to its end; a service's proxy goes on by itself. */
  private static void goOn(Credential credential, RoutingContext context) {
    if (credential instanceof Credential.Refused) {
      context.request().resume();
    }
  }

  private boolean bringsSession(HttpServerRequest request) {
    return SessionCookie.valueIn(request).isPresent() || renewal.isPossible(request);
  }

  private static Future<Credential> refused(ConsoleProblem problem, String detail) {
    return Future.succeededFuture(new Credential.Refused(problem, detail));
  }
}
