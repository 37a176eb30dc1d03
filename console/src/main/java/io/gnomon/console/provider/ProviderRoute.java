package io.gnomon.console.provider;

import io.gnomon.console.host.HostFilter;
import io.gnomon.console.problem.ConsoleProblem;
import io.gnomon.console.problem.HtmlPage;
import io.gnomon.console.session.CredentialService;
import io.gnomon.console.session.RequestOrigin;
import io.gnomon.console.session.SessionCookie;
import io.gnomon.console.session.SessionService;
import io.gnomon.kit.admission.AdmittedRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * {@code GET /session/provider?to=/console/…} sends the browser to the identity provider, {@code
 * /session/provider/back} is where it comes back with a code, and {@code /session/provider/end}
 * signs out, here and at the provider.
 */
@ApplicationScoped
class ProviderRoute {

  static final String BEGIN = "/session/provider";
  static final String BACK = BEGIN + "/back";
  static final String END = BEGIN + "/end";

  private static final int FOUND = 302;

  private final ProviderConfig config;
  private final ProviderCheck check;
  private final ProviderService authenticator;
  private final SessionService sessions;
  private final CredentialService credentials;
  private final HostFilter hosts;

  ProviderRoute(
      ProviderConfig config,
      ProviderCheck check,
      ProviderService authenticator,
      SessionService sessions,
      CredentialService credentials,
      HostFilter hosts) {
    this.config = config;
    this.check = check;
    this.authenticator = authenticator;
    this.sessions = sessions;
    this.credentials = credentials;
    this.hosts = hosts;
  }

  void register(@Observes Router router) {
    router.get(BEGIN).handler(this::guard).handler(this::guardOrigin).handler(this::begin);
    // What brings the browser back is a page of the provider; the state cookie shows who went.
    router.get(BACK).handler(this::guard).handler(this::comeBack);
    router.get(END).handler(this::guard).handler(this::guardOrigin).handler(this::end);
  }

  private void guard(RoutingContext context) {
    context
        .response()
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("Referrer-Policy", "no-referrer");
    if (!config.isSet()) {
      ProviderProblem.send(
          context, ConsoleProblem.NOT_FOUND, "People sign in by a link here, not at a provider");
    } else if (!sessions.isOpen()) {
      ProviderProblem.send(
          context, ConsoleProblem.UNAVAILABLE, "Sign-in is off: gnomon.console.sign-in.folder");
    } else if (!hosts.refuses(context)) {
      context.next();
    }
  }

  private void guardOrigin(RoutingContext context) {
    var request = context.request();
    var authority = String.valueOf(request.authority());
    if (RequestOrigin.isOwn(request.method(), request.headers(), authority)) {
      context.next();
    } else {
      ProviderProblem.send(
          context,
          ConsoleProblem.FORBIDDEN,
          "Only pages of this front door sign people in and out");
    }
  }

  private void begin(RoutingContext context) {
    var asked = context.request().getParam(ReturnPath.PARAMETER);
    ReturnPath.of(asked)
        .ifPresentOrElse(
            to -> begin(context, to),
            () ->
                ProviderProblem.send(
                    context, ConsoleProblem.BAD_REQUEST, "to is no page of this console"));
  }

  private void begin(RoutingContext context, String to) {
    check
        .ask()
        .compose(answers -> authenticator.attempt(context))
        .onFailure(failure -> sayAway(context))
        .onSuccess(
            attempt -> {
              if (attempt.begun().isPresent()) {
                redirect(context, to);
              } else {
                challenge(context);
              }
            });
  }

  private void challenge(RoutingContext context) {
    authenticator
        .challenge(context)
        .onSuccess(challenge -> send(context, challenge))
        .onFailure(failure -> sayAway(context));
  }

  private static void send(RoutingContext context, ChallengeData challenge) {
    if (challenge.status == FOUND) {
      challenge.getHeaders().forEach(context.response()::putHeader);
      context.response().setStatusCode(FOUND).end();
    } else {
      refuse(context);
    }
  }

  private void comeBack(RoutingContext context) {
    authenticator
        .attempt(context)
        .onSuccess(
            attempt -> {
              if (attempt.begun().isPresent()) {
                var begun = attempt.redirect().orElse("");
                redirect(context, ReturnPath.of(begun, ReturnPath.HOME));
              } else if (attempt.isAway()) {
                sayAway(context);
              } else {
                refuse(context);
              }
            });
  }

  private void end(RoutingContext context) {
    context.response().addCookie(SessionCookie.of(context.request(), "", 0, isSecure(context)));
    ProviderTokenStore.noteEnding(context);
    var done =
        context
            .vertx()
            .executeBlocking(
                () -> {
                  credentials.end(context);
                  return true;
                });
    AdmittedRequest.trackUntil(context, done)
        .compose(ended -> authenticator.attempt(context))
        .onFailure(context::fail)
        .onSuccess(attempt -> goOn(context, attempt));
  }

  private static void goOn(RoutingContext context, Attempt attempt) {
    if (attempt.redirect().isEmpty() && attempt.failure() != null) {
      ProviderProblem.send(
          context,
          ConsoleProblem.UNAVAILABLE,
          "You are signed out here, but not at the identity provider, which failed: sign out there");
    } else {
      redirect(context, attempt.redirect().orElse(ReturnPath.HOME));
    }
  }

  private boolean isSecure(RoutingContext context) {
    return context.request().isSSL() || config.behindTls();
  }

  private static void redirect(RoutingContext context, String to) {
    context.response().setStatusCode(FOUND).putHeader(HttpHeaders.LOCATION, to).end();
  }

  private static void refuse(RoutingContext context) {
    ProviderProblem.send(
        context,
        ConsoleProblem.UNAUTHENTICATED,
        "Sign-in at the identity provider failed or took too long; sign in again");
  }

  private static void sayAway(RoutingContext context) {
    ProviderProblem.send(
        context,
        ConsoleProblem.UNAVAILABLE,
        "The identity provider does not answer; try again soon, and tell your administrator");
  }

  /** A refusal for a person who followed a link: a page for browsers, a problem for programs. */
  static final class ProviderProblem {

    private ProviderProblem() {}

    static void send(RoutingContext context, ConsoleProblem problem, String detail) {
      var accepted = context.request().getHeader(HttpHeaders.ACCEPT);
      if (accepted == null || !accepted.contains("text/html")) {
        problem.send(context.response(), detail);
        return;
      }
      context.response().setStatusCode(problem.status());
      new HtmlPage(problem.title())
          .paragraph(detail)
          .link(ReturnPath.HOME, "Gnomon")
          .send(context.response());
    }
  }
}
