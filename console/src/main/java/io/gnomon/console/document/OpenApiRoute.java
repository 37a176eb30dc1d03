package io.gnomon.console.document;

import io.gnomon.console.problem.HtmlPage;
import io.gnomon.console.upstream.RouteTable;
import io.gnomon.kit.admission.AdmittedRequest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /openapi.json} and, for browsers, {@code /openapi}: made from the documents of the
 * contracts, with which each service's build compares the service.
 */
@ApplicationScoped
class OpenApiRoute {

  /** In the order in which names are given away. */
  private static final List<String> SERVICES =
      List.of("policy-service", "discovery-service", "catalog-service", "agent-sim", "console");

  private static final List<String> COLUMNS = List.of("method", "path", "what it does", "roles");

  private final String version;
  private volatile @Nullable Made made;

  /** One document, as JSON for programs and as a page for browsers. */
  private record Made(Buffer json, HtmlPage page) {}

  OpenApiRoute(@ConfigProperty(name = "quarkus.application.version") String version) {
    this.version = version;
  }

  void register(@Observes Router router) {
    router.get("/openapi.json").handler(this::answer);
    router.get("/openapi").handler(context -> made().page().send(context.response()));
  }

  private void answer(RoutingContext context) {
    context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
    AdmittedRequest.endWithShared(context, made().json());
  }

  /** Made at its first use: a start is to be quick. */
  private Made made() {
    var known = made;
    if (known == null) {
      var document = merged();
      known = new Made(document.toBuffer(), page(document));
      made = known;
    }
    return known;
  }

  private JsonObject merged() {
    var merged = new MergedDocument(RouteTable.fromContracts());
    SERVICES.forEach(each -> merged.add(each, RouteTable.contract("openapi/" + each + ".json")));
    return merged.json(version);
  }

  private static HtmlPage page(JsonObject document) {
    var byTag = new TreeMap<String, List<List<String>>>();
    for (var path : document.getJsonObject("paths")) {
      for (var method : (JsonObject) path.getValue()) {
        if (method.getValue() instanceof JsonObject operation) {
          byTag
              .computeIfAbsent(tag(operation), unknown -> new ArrayList<>())
              .add(row(method.getKey(), path.getKey(), operation));
        }
      }
    }
    var page = new HtmlPage("What can be called").link("/openapi.json", "The same for programs");
    for (Map.Entry<String, List<List<String>>> each : byTag.entrySet()) {
      page.heading(each.getKey()).table(COLUMNS, each.getValue());
    }
    return page;
  }

  private static String tag(JsonObject operation) {
    var tags = operation.getJsonArray("tags", new JsonArray());
    return tags.isEmpty() ? "Others" : tags.getString(0);
  }

  private static List<String> row(String method, String path, JsonObject operation) {
    var roles = new ArrayList<String>();
    for (var security : operation.getJsonArray("security", new JsonArray())) {
      ((JsonObject) security)
          .getJsonArray("bearer", new JsonArray())
          .forEach(role -> roles.add(String.valueOf(role)));
    }
    return List.of(
        method.toUpperCase(Locale.ROOT),
        path,
        operation.getString("summary", ""),
        String.join(", ", roles));
  }
}
