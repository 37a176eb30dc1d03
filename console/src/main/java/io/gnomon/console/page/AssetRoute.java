package io.gnomon.console.page;

import static java.util.Objects.requireNonNull;

import io.gnomon.console.host.HostFilter;
import io.gnomon.console.problem.ConsoleProblem;
import io.gnomon.kit.admission.AdmittedRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * {@code /console/}: the pages for people, public as they say nothing of an installation. Whatever
 * is no file is a page, which finds its place from the address.
 */
@ApplicationScoped
class AssetRoute {

  private static final String FOLDER = "/console/";
  private static final String HASHED = "assets/";
  private static final String IMMUTABLE = "public, max-age=31536000, immutable";

  /** Scripts and styles come from here alone, and no text ever becomes a script. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self';"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  private final AssetStore assets;
  private final HostFilter hosts;

  AssetRoute(AssetStore assets, HostFilter hosts) {
    this.assets = assets;
    this.hosts = hosts;
  }

  void register(@Observes Router router) {
    router.get(FOLDER + "*").handler(this::answer);
    router.head(FOLDER + "*").handler(this::answer);
  }

  private void answer(RoutingContext context) {
    if (hosts.refuses(context)) {
      return;
    }
    if (!context.normalizedPath().startsWith(FOLDER)) {
      context.response().setStatusCode(302).putHeader(HttpHeaders.LOCATION, FOLDER).end();
      return;
    }
    var path = context.normalizedPath().substring(FOLDER.length());
    var found = assets.find(path);
    if (found.isPresent()) {
      send(context, found.get());
    } else if (!assets.hasPages()) {
      ConsoleProblem.NOT_FOUND.send(context.response(), "This front door was built without pages");
    } else if (path.startsWith(HASHED)) {
      context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      ConsoleProblem.NOT_FOUND.send(context.response(), "The pages have changed; load them again");
    } else {
      send(context, assets.find(AssetStore.INDEX).orElseThrow());
    }
  }

  private static void send(RoutingContext context, Asset asset) {
    var response = context.response();
    var asked = context.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
    var coding = ContentCoding.choose(asked, asset.encodings().keySet());
    if (asset.encodings().size() > 1) {
      response.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }
    if (!coding.equals(Asset.IDENTITY)) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, coding);
    }
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, asset.type())
        .putHeader(HttpHeaders.CACHE_CONTROL, asset.hashed() ? IMMUTABLE : "no-store")
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .putHeader("Cross-Origin-Resource-Policy", "same-origin")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("X-Content-Type-Options", "nosniff");
    AdmittedRequest.endWithShared(context, requireNonNull(asset.encodings().get(coding)));
  }
}
