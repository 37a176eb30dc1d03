package io.gnomon.console.proxy;

import io.gnomon.console.problem.ConsoleProblem;
import io.gnomon.console.session.Credential;
import io.gnomon.console.session.CredentialService;
import io.gnomon.console.upstream.RouteTable;
import io.gnomon.console.upstream.ServiceClient;
import io.gnomon.console.upstream.ServiceState;
import io.gnomon.console.upstream.ServiceStatusRegistry;
import io.gnomon.console.upstream.UpstreamConfig;
import io.gnomon.kit.admission.AdmittedRequest;
import io.gnomon.kit.admission.RequestMethods;
import io.gnomon.kit.connection.CallerAddressResolver;
import io.gnomon.kit.problem.BusyException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Whatever no page of the front door answers: it belongs to the service that the table names. */
@ApplicationScoped
class ProxyRoute {

  /** Behind the routes of the front door itself. */
  private static final int ORDER = 10_000;

  private final RouteTable routes = RouteTable.fromContracts();
  private final Map<String, ServiceProxy> proxies = new HashMap<>();
  private final ServiceStatusRegistry statuses;
  private final OptionalLong answerMillis;
  private final CredentialService credentials;

  ProxyRoute(
      ServiceClient client,
      ServiceStatusRegistry statuses,
      UpstreamConfig config,
      CallerAddressResolver addresses,
      CredentialService credentials) {
    this.credentials = credentials;
    this.statuses = statuses;
    this.answerMillis = OptionalLong.of(config.answerTimeout().toMillis());
    var headers = new HeaderInterceptor(addresses);
    statuses.services().forEach(name -> proxies.put(name, new ServiceProxy(name, client, headers)));
  }

  void register(@Observes Router router) {
    router.route().order(ORDER).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    var request = context.request();
    if (request.version() == HttpVersion.HTTP_1_0) {
      // Its answers have no end but that of the connection: a stream would have to be collected.
      ConsoleProblem.VERSION_NOT_SUPPORTED.send(context.response(), "Speak HTTP/1.1 or newer");
    } else if (request.authority() == null) {
      ConsoleProblem.BAD_REQUEST.send(context.response(), "The header Host is missing or no host");
    } else if (!RequestMethods.isKnown(request.method())) {
      ConsoleProblem.METHOD_NOT_ALLOWED.send(context.response(), "No service offers it");
    } else {
      routes
          .serviceOf(context.normalizedPath())
          .ifPresentOrElse(service -> identify(context, service), () -> refuse(context));
    }
  }

  private void identify(RoutingContext context, String service) {
    credentials
        .of(context)
        .onFailure(context::fail)
        .onSuccess(credential -> use(credential, context, service));
  }

  private void use(Credential credential, RoutingContext context, String service) {
    if (credential instanceof Credential.Refused refused) {
      refused.problem().send(context.response(), refused.detail());
    } else {
      credentials.apply(credential, context.request());
      pass(context, service, () -> refused(credential));
    }
  }

  /** Ends the session of a refused token; callers with a token of their own have none. */
  private void refused(Credential credential) {
    if (credential instanceof Credential.OfSession known) {
      credentials.endRefused(known);
    }
  }

  private void pass(RoutingContext context, String service, Runnable onRefusal) {
    var proxy = proxies.get(service);
    if (proxy == null) {
      ConsoleProblem.NOT_FOUND.send(context.response(), "This installation has no " + service);
    } else if (statuses.status(service).state() == ServiceState.STARTING) {
      ConsoleProblem.UNAVAILABLE.send(context.response(), service + " is starting");
    } else {
      pass(context, proxy, onRefusal);
    }
  }

  private void pass(RoutingContext context, ServiceProxy proxy, Runnable onRefusal) {
    // A service reads a list to its end before it sends a file of it.
    var mayBeLate = routes.answersLate(context.normalizedPath()) || asksForFile(context.request());
    try {
      AdmittedRequest.endWith(
          context, proxy.pass(context, onRefusal, mayBeLate ? OptionalLong.empty() : answerMillis));
    } catch (BusyException e) {
      e.send(context.response());
    }
  }

  private static boolean asksForFile(HttpServerRequest request) {
    var format = String.valueOf(request.getParam("format"));
    var accepted = String.join(",", request.headers().getAll(HttpHeaders.ACCEPT));
    return Stream.of("csv", "ndjson")
        .anyMatch(each -> each.equals(format) || accepted.contains(each));
  }

  private static void refuse(RoutingContext context) {
    ConsoleProblem.NOT_FOUND.send(
        context.response(), "No service answers this path; / lists those that are answered");
  }

  /**
   * Passes headers on as they are, tokens among them, but for those of a connection. Says who
   * called, by which host and scheme, and drops what the caller says of that.
   */
  static final class HeaderInterceptor implements ProxyInterceptor {

    private final CallerAddressResolver addresses;

    HeaderInterceptor(CallerAddressResolver addresses) {
      this.addresses = addresses;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
      var headers = context.request().headers();
      var request = context.request().proxiedRequest();
      var caller = addresses.of(request).getHostAddress();
      HopHeaders.removeFrom(headers);
      HopHeaders.removeForged(headers);
      // Answered by the front door itself, see ServiceProxy.
      headers.remove(HttpHeaders.EXPECT);
      context.request().setAuthority(request.authority());
      headers.set("X-Forwarded-For", caller);
      headers.set("X-Forwarded-Proto", String.valueOf(request.scheme()));
      headers.set("X-Forwarded-Host", String.valueOf(request.authority()));
      return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
      var headers = context.response().headers();
      HopHeaders.removeFrom(headers);
      var location = headers.get(HttpHeaders.LOCATION);
      if (location != null) {
        headers.set(
            HttpHeaders.LOCATION, withoutHost(location, context.request().proxiedRequest()));
      }
      return context.sendResponse();
    }

    /** A service does not know by which scheme it was called; a path leads there by any. */
    private static String withoutHost(String location, HttpServerRequest request) {
      var own = "://" + request.authority() + "/";
      var at = location.indexOf(own);
      return at > 0 && at <= "https".length()
          ? location.substring(at + own.length() - 1)
          : location;
    }
  }
}
