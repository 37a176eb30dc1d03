package io.gnomon.console.personexport;

import io.gnomon.console.problem.ConsoleProblem;
import io.gnomon.console.proxy.OpenRequests;
import io.gnomon.console.session.Credential;
import io.gnomon.console.session.CredentialService;
import io.gnomon.console.upstream.ServiceClient;
import io.gnomon.kit.address.CallerAddress;
import io.gnomon.kit.reader.ReaderWatch;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * {@code POST /api/v1/privacy/person-exports} with {@code {"person": id, "reason": why}}: what
 * discovery- and policy-service keep of the person, as one answer. Who may ask, and whether the
 * request can be understood, say the services.
 */
@ApplicationScoped
class PersonExportRoute {

  private static final String PATH = "/api/v1/privacy/person-exports";

  /** A reason of 500 characters, each escaped, has room. */
  private static final int MAX_BODY_BYTES = 8 * 1024;

  private final CredentialService credentials;
  private final OpenRequests open;
  private final CallerAddress addresses;
  private final ReaderWatch readers;
  private final ServiceClient services;

  PersonExportRoute(
      CredentialService credentials,
      OpenRequests open,
      CallerAddress addresses,
      ReaderWatch readers,
      ServiceClient services) {
    this.credentials = credentials;
    this.open = open;
    this.addresses = addresses;
    this.readers = readers;
    this.services = services;
  }

  void register(@Observes Router router) {
    router
        .post(PATH)
        .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES))
        .handler(this::identify)
        .failureHandler(PersonExportRoute::fail);
    router.route(PATH).handler(PersonExportRoute::refuseMethod);
  }

  private void identify(RoutingContext context) {
    credentials
        .of(context)
        .onFailure(context::fail)
        .onSuccess(credential -> use(credential, context));
  }

  private void use(Credential credential, RoutingContext context) {
    if (credential instanceof Credential.Refused refused) {
      refused.problem().send(context.response(), refused.detail());
    } else {
      var request = context.request();
      credentials.apply(credential, request);
      var address = addresses.networkOf(request);
      open.take(address)
          .ifPresentOrElse(
              refusal -> ConsoleProblem.UNAVAILABLE.send(context.response(), refusal),
              () -> export(context, address));
    }
  }

  private void export(RoutingContext context, String address) {
    var request = context.request();
    var watched = readers.begin(request);
    new PersonExport(request, addresses.of(request).getHostAddress(), services)
        .answer(context.body().buffer())
        .onComplete(ended -> watched.end(bytes -> {}, () -> open.give(address)));
  }

  private static void refuseMethod(RoutingContext context) {
    context.response().putHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
    ConsoleProblem.METHOD_NOT_ALLOWED.send(context.response(), "An export is asked for by POST");
  }

  private static void fail(RoutingContext context) {
    if (context.statusCode() == ConsoleProblem.TOO_LARGE.status()) {
      ConsoleProblem.TOO_LARGE.send(
          context.response(), "At most %d bytes are read".formatted(MAX_BODY_BYTES));
    } else {
      context.next();
    }
  }
}
