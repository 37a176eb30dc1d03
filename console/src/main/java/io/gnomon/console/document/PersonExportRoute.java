package io.gnomon.console.document;

import io.gnomon.console.problem.ConsoleProblem;
import io.gnomon.console.session.Credential;
import io.gnomon.console.session.CredentialService;
import io.gnomon.console.upstream.ServiceClient;
import io.gnomon.kit.admission.AdmittedRequest;
import io.gnomon.kit.admission.BodyReader;
import io.gnomon.kit.connection.CallerAddressResolver;
import io.gnomon.kit.problem.BusyException;
import io.gnomon.kit.problem.ProblemException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * {@code POST /api/v1/privacy/person-exports} with {@code {"person": id, "reason": why}}: what
 * discovery- and policy-service keep of the person, as one answer. The services authorise and
 * validate the request.
 */
@ApplicationScoped
class PersonExportRoute {

  private static final String PATH = "/api/v1/privacy/person-exports";

  private final BodyReader bodies;
  private final CredentialService credentials;
  private final CallerAddressResolver addresses;
  private final ServiceClient services;

  PersonExportRoute(
      BodyReader bodies,
      CredentialService credentials,
      CallerAddressResolver addresses,
      ServiceClient services) {
    this.bodies = bodies;
    this.credentials = credentials;
    this.addresses = addresses;
    this.services = services;
  }

  void register(@Observes Router router) {
    router.post(PATH).handler(this::read);
    router.route(PATH).handler(PersonExportRoute::refuseMethod);
  }

  private void read(RoutingContext context) {
    bodies
        .read(context)
        .onFailure(why -> refuse(context, why))
        .onSuccess(body -> identify(context, Buffer.buffer(body)));
  }

  private void identify(RoutingContext context, Buffer body) {
    credentials
        .of(context)
        .onFailure(context::fail)
        .onSuccess(credential -> use(credential, context, body));
  }

  private void use(Credential credential, RoutingContext context, Buffer body) {
    var request = context.request();
    if (credential instanceof Credential.Refused refused) {
      refused.problem().send(context.response(), refused.detail());
    } else {
      credentials.apply(credential, request);
      var export =
          new PersonExport(request, addresses.of(request).getHostAddress(), services).answer(body);
      AdmittedRequest.endWith(context, export);
    }
  }

  private static void refuse(RoutingContext context, Throwable why) {
    if (why instanceof ProblemException known) {
      known.problem().send(context.response());
    } else if (why instanceof BusyException busy) {
      busy.send(context.response());
    } else {
      context.fail(why);
    }
  }

  private static void refuseMethod(RoutingContext context) {
    context.response().putHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
    ConsoleProblem.METHOD_NOT_ALLOWED.send(context.response(), "An export is asked for by POST");
  }
}
