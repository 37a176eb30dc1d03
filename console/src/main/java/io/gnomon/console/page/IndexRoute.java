package io.gnomon.console.page;

import io.gnomon.console.host.HostFilter;
import io.gnomon.console.problem.HtmlPage;
import io.gnomon.console.provider.ProviderConfig;
import io.gnomon.console.upstream.RouteTable;
import io.gnomon.console.upstream.ServiceState;
import io.gnomon.console.upstream.ServiceStatusRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code GET /}: the parts, public, as they say nothing that a request to a service would not show.
 * Browsers get the pages there, and the parts at {@code /parts}.
 */
@ApplicationScoped
class IndexRoute {

  private static final String JSON = "application/json";
  private static final String HTML = "text/html";

  private final RouteTable routes = RouteTable.fromContracts();
  private final List<String> services;
  private final AssetStore assets;
  private final HostFilter hosts;
  private final ServiceStatusRegistry watch;
  private final ProviderConfig provider;
  private final String version;

  IndexRoute(
      ServiceStatusRegistry watch,
      AssetStore assets,
      HostFilter hosts,
      ProviderConfig provider,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.services = watch.services();
    this.assets = assets;
    this.hosts = hosts;
    this.watch = watch;
    this.provider = provider;
    this.version = version;
  }

  void register(@Observes Router router) {
    router.get("/").produces(JSON).produces(HTML).handler(this::welcome);
    router.get("/parts").produces(JSON).produces(HTML).handler(this::answer);
  }

  private void welcome(RoutingContext context) {
    if (HTML.equals(context.getAcceptableContentType()) && showsPages(context)) {
      context.response().putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
      context.response().setStatusCode(302).putHeader(HttpHeaders.LOCATION, "/console/").end();
    } else {
      answer(context);
    }
  }

  private boolean showsPages(RoutingContext context) {
    return assets.hasPages() && hosts.allows(String.valueOf(context.request().authority()));
  }

  private void answer(RoutingContext context) {
    context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    context.response().putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    if (HTML.equals(context.getAcceptableContentType())) {
      page().send(context.response());
    } else {
      context.response().putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(index().toBuffer());
    }
  }

  private JsonObject index() {
    var listed = new JsonArray();
    for (var name : services) {
      var status = watch.status(name);
      listed.add(
          new JsonObject()
              .put("name", name)
              .put("state", status.state().label())
              .put("version", status.version())
              .put("paths", new JsonArray(routes.pathsOf(name))));
    }
    return new JsonObject()
        .put("name", "Gnomon")
        .put("version", version)
        .put("ready", isReady())
        .put("openapi", "/openapi.json")
        .put("signIn", provider.isSet() ? "provider" : "link")
        .put("services", listed);
  }

  private HtmlPage page() {
    var rows =
        services.stream()
            .map(
                name ->
                    List.of(
                        name,
                        watch.status(name).state().label(),
                        watch.status(name).version(),
                        String.join(" ", routes.pathsOf(name))))
            .toList();
    return new HtmlPage("Gnomon " + version)
        .table(List.of("part", "state", "version", "paths"), rows)
        .link("/openapi", "What can be called");
  }

  private boolean isReady() {
    return services.stream().allMatch(name -> watch.status(name).state() == ServiceState.READY);
  }
}
