package io.gnomon.console.session;

import io.gnomon.console.host.HostGuard;
import io.gnomon.console.problem.ConsoleProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts the token of a session on what a page asks of services. */
@ApplicationScoped
public class CredentialService {

  private static final Credential OWN = new Credential.Own();

  private final SessionService sessions;
  private final HostGuard hosts;

  CredentialService(SessionService sessions, HostGuard hosts) {
    this.sessions = sessions;
    this.hosts = hosts;
  }

  /**
   * What the request stands on. One that brings a token of its own is not looked at: programs have
   * neither cookies nor origins.
   */
  public Credential of(HttpServerRequest request) {
    var cookie = SessionCookie.valueIn(request);
    if (cookie.isEmpty() || request.headers().contains(HttpHeaders.AUTHORIZATION)) {
      return OWN;
    }
    var authority = String.valueOf(request.authority());
    if (!hosts.allows(authority)) {
      return new Credential.Refused(
          ConsoleProblem.MISDIRECTED, "The session is of a page with another name");
    }
    if (!RequestOrigin.isOwn(request.method(), request.headers(), authority)) {
      return new Credential.Refused(
          ConsoleProblem.FORBIDDEN, "A page of another origin may not use this session");
    }
    return sessions
        .find(cookie.get())
        .<Credential>map(session -> new Credential.OfSession(session.token()))
        .orElseGet(
            () ->
                new Credential.Refused(
                    ConsoleProblem.UNAUTHENTICATED, "The session has ended; sign in again"));
  }

  /** Makes the request one that the service understands; no service sees the cookie. */
  public void apply(Credential credential, HttpServerRequest request) {
    SessionCookie.removeFrom(request);
    if (credential instanceof Credential.OfSession session) {
      request.headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + session.token());
    }
  }
}
