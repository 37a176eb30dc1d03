package io.gnomon.kit.identity;

import io.gnomon.kit.problem.BusyException;
import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.request.NotAllowed;
import io.gnomon.kit.request.ResourceMethodRegistry;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The one way to a raw Vert.x route: it demands roles, refuses query parameters that the route does
 * not declare, and a revocation ends what the route has open.
 */
@ApplicationScoped
public class SecuredRouter {

  private final IdentityProviderManager identities;
  private final RevocationRegistry revocations;
  private final ResourceMethodRegistry methods;

  SecuredRouter(
      IdentityProviderManager identities,
      RevocationRegistry revocations,
      ResourceMethodRegistry methods) {
    this.identities = identities;
    this.revocations = revocations;
    this.methods = methods;
  }

  public On on(Router router) {
    return new On(router);
  }

  /** What handles a request of an authenticated caller with one of the roles, on the event loop. */
  @FunctionalInterface
  public interface Handler {
    void handle(RoutingContext rc, SecurityIdentity identity);
  }

  /** Makes routes on one router. */
  public final class On {
    private final Router router;

    private On(Router router) {
      this.router = router;
    }

    /** A GET route for callers with one of these roles. */
    public Secured get(String path, String... roles) {
      return route(HttpMethod.GET, path, roles);
    }

    /** A POST route for callers with one of these roles. */
    public Secured post(String path, String... roles) {
      return route(HttpMethod.POST, path, roles);
    }

    private Secured route(HttpMethod method, String path, String... roles) {
      if (roles.length == 0) {
        throw new IllegalArgumentException("No roles for " + path);
      }
      var secured = new Secured(router.route(method, path), Set.of(roles));
      methods.offer(method.name(), path);
      router.route(path).handler(rc -> refuseOtherMethods(rc, path));
      return secured;
    }
  }

  /** A route that awaits its handler. */
  public final class Secured {
    private final Route route;
    private final Set<String> roles;
    private Set<String> parameters = Set.of();

    private Secured(Route route, Set<String> roles) {
      this.route = route;
      this.roles = roles;
    }

    /** Declares the query parameters that a request may have; none unless declared. */
    public Secured parameters(String... names) {
      parameters = new TreeSet<>(Set.of(names));
      return this;
    }

    /** Sets what handles the requests of callers that may make them. */
    public void handler(Handler handler) {
      var allowed = parameters;
      route.handler(
          rc ->
              authenticate(
                  rc,
                  roles,
                  (request, identity) -> {
                    if (takesParameters(request, allowed)) {
                      handler.handle(request, identity);
                    }
                  }));
    }
  }

  /** A resource, or a raw route that was made later, may offer the method there. */
  private void refuseOtherMethods(RoutingContext rc, String path) {
    var offered = methods.at(path);
    if (offered.contains(rc.request().method().name())) {
      rc.next();
    } else {
      NotAllowed.send(rc.response(), offered);
    }
  }

  private void authenticate(RoutingContext rc, Set<String> roles, Handler handler) {
    // with lazy authentication the default failure handler would end the response with an empty
    // body
    rc.put(
        QuarkusHttpUser.AUTH_FAILURE_HANDLER, (BiConsumer<RoutingContext, Throwable>) (c, t) -> {});
    QuarkusHttpUser.getSecurityIdentity(rc, identities)
        .subscribe()
        .with(identity -> authorize(rc, identity, roles, handler), failure -> refuse(rc, failure));
  }

  private static void refuse(RoutingContext rc, Throwable failure) {
    if (failure instanceof BusyException busy) {
      busy.send(rc.response());
    } else {
      (failure instanceof OIDCException ? AccessProblem.NO_PROVIDER : AccessProblem.BAD_TOKEN)
          .send(rc);
    }
  }

  private void authorize(
      RoutingContext rc, SecurityIdentity identity, Set<String> roles, Handler handler) {
    if (identity == null || identity.isAnonymous()) {
      AccessProblem.NO_TOKEN.send(rc);
    } else if (roles.stream().noneMatch(identity::hasRole)) {
      AccessProblem.FORBIDDEN.send(rc);
    } else {
      endOnRevocation(rc, Caller.of(identity));
      if (!rc.response().ended()) {
        handler.handle(rc, identity);
      }
    }
  }

  /** Whether it has no other query parameters; answers a request that has. */
  private static boolean takesParameters(RoutingContext rc, Set<String> allowed) {
    if (rc.request().query() == null) {
      return true;
    }
    for (var name : rc.queryParams().names()) {
      if (!allowed.contains(name)) {
        Problem.unknownParameter(name, allowed).send(rc.response());
        return false;
      }
      if (rc.queryParams().getAll(name).size() > 1) {
        Problem.repeatedParameter(name).send(rc.response());
        return false;
      }
    }
    return true;
  }

  private void endOnRevocation(RoutingContext rc, Caller caller) {
    Context context = rc.vertx().getOrCreateContext();
    Runnable unwatch =
        revocations.watch(
            caller,
            () ->
                context.runOnContext(
                    v -> {
                      if (!rc.response().ended()) {
                        rc.response().end();
                      }
                    }));
    rc.addEndHandler(v -> unwatch.run());
  }
}
