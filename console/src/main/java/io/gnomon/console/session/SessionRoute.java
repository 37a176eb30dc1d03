package io.gnomon.console.session;

import io.gnomon.console.host.HostFilter;
import io.gnomon.console.problem.ConsoleProblem;
import io.gnomon.kit.admission.AdmittedRequest;
import io.gnomon.kit.text.TimestampText;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * {@code /session}: who is signed in. {@code POST} trades the code of a link ({@code Authorization:
 * Link CODE}: no form of another page can send it) for a cookie, {@code DELETE} signs out.
 */
@ApplicationScoped
class SessionRoute {

  private static final Logger LOG = Logger.getLogger(SessionRoute.class);
  private static final String PATH = "/session";
  private static final String SCHEME = "Link ";

  private final SessionService sessions;
  private final CredentialService credentials;
  private final HostFilter hosts;
  private final Clock clock;

  SessionRoute(
      SessionService sessions, CredentialService credentials, HostFilter hosts, Clock clock) {
    this.clock = clock;
    this.sessions = sessions;
    this.credentials = credentials;
    this.hosts = hosts;
  }

  void register(@Observes Router router) {
    router.route(PATH).handler(this::guard);
    router.get(PATH).handler(this::read);
    router.post(PATH).handler(context -> work(context, this::signIn));
    router.delete(PATH).handler(context -> work(context, this::signOut));
  }

  /** On another thread, since files are read and written. */
  private static void work(RoutingContext context, Consumer<RoutingContext> action) {
    var done =
        context
            .vertx()
            .executeBlocking(
                () -> {
                  action.accept(context);
                  return true;
                });
    AdmittedRequest.trackUntil(context, done).onFailure(context::fail);
  }

  private void guard(RoutingContext context) {
    var request = context.request();
    context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (hosts.refuses(context)) {
      return;
    }
    var authority = String.valueOf(request.authority());
    if (RequestOrigin.isOwn(request.method(), request.headers(), authority)) {
      context.next();
    } else {
      ConsoleProblem.FORBIDDEN.send(
          context.response(), "Only pages of this front door sign people in and out");
    }
  }

  private void read(RoutingContext context) {
    credentials
        .session(context)
        .onComplete(done -> context.request().resume())
        .onFailure(
            failure ->
                ConsoleProblem.UNAVAILABLE.send(
                    context.response(), "The session could not be renewed; try again soon"))
        .onSuccess(
            found ->
                found.ifPresentOrElse(
                    session -> answer(context, session),
                    () ->
                        ConsoleProblem.UNAUTHENTICATED.send(
                            context.response(), "Nobody is signed in")));
  }

  private void signIn(RoutingContext context) {
    var code = code(context.request().getHeader(HttpHeaders.AUTHORIZATION));
    var begun = code.isEmpty() ? Optional.<Session>empty() : sessions.signIn(code);
    if (begun.isEmpty()) {
      ConsoleProblem.UNAUTHENTICATED.send(
          context.response(), "The link was used, is too old, or never was one; ask for another");
      return;
    }
    // The session before this one must not come back once this one has expired.
    credentials.end(context);
    var session = begun.get();
    var life = Duration.between(clock.instant(), session.claims().expiresAt());
    var value = sessions.cookie(session);
    context
        .response()
        .addCookie(SessionCookie.of(context.request(), value, Math.max(1, life.toSeconds())));
    LOG.infof("%s has signed in", session.claims().subject());
    answer(context, session);
  }

  private void signOut(RoutingContext context) {
    credentials.end(context);
    context.response().addCookie(SessionCookie.of(context.request(), "", 0));
    context.response().setStatusCode(204).end();
  }

  private void answer(RoutingContext context, Session session) {
    var claims = session.claims();
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(
            new JsonObject()
                .put("subject", claims.subject())
                .put("roles", new JsonArray(claims.roles()))
                .put("expiresAt", TimestampText.of(claims.expiresAt()))
                .put("ofProvider", credentials.isOfProvider(context))
                .toBuffer());
  }

  private static String code(@Nullable String header) {
    return header != null && header.startsWith(SCHEME) ? header.substring(SCHEME.length()) : "";
  }
}
