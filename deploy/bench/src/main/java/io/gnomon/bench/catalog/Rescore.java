package io.gnomon.bench.catalog;

import io.gnomon.bench.JsonClient;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes a weight and prints when the new ratings are served and when they were published. */
@Command(
    name = "catalog-rescore",
    mixinStandardHelpOptions = true,
    description = "Ignores the legal risk category, or counts it again where it is ignored.")
public final class Rescore implements Callable<Integer> {

  private static final String MODEL = "/api/v1/risk-model";
  private static final String BEST_KNOWN = "/api/v1/apps?limit=1&sort=-coverage";

  @Mixin CatalogOptions service = new CatalogOptions();

  @Option(names = "--kafka", description = "Where the catalog publishes; ${DEFAULT-VALUE}.")
  String kafka = "127.0.0.1:9192";

  @Option(
      names = "--client-config",
      required = true,
      paramLabel = "FILE",
      description =
          "Settings of a Kafka client as a properties file: security.protocol, sasl.mechanism, sasl.jaas.config.")
  Path clientConfig = Path.of("");

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Rescore()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, TimeoutException {
    var catalog = service.client();
    var app = catalog.get(BEST_KNOWN).getJsonArray("items").getJsonObject(0);
    var page = "/api/v1/apps/" + app.getString("id");
    var host = app.getJsonArray("domains").getJsonObject(0).getString("host");
    var before = app.getDouble("coverage");
    var other = otherModel(catalog.get(MODEL));
    try (var topic = PublishedApps.fromNowOn(kafka, clientConfig)) {
      var watch = new Stopwatch();
      var rescored = catalog.put(MODEL, other).getInteger("rescored");
      watch.print("the change is answered, %d apps are rated otherwise".formatted(rescored));
      watch.await("an app's page shows it", () -> differs(catalog.get(page), before));
      watch.await("look-ups show it", () -> differs(appOf(catalog, host), before));
      topic.awaitAll(watch);
    }
    return 0;
  }

  private static JsonObject appOf(JsonClient catalog, String host)
      throws IOException, InterruptedException {
    var asked = new JsonObject().put("hosts", new JsonArray().add(host));
    return catalog
        .post("/api/v1/apps/lookup", asked.encode())
        .getJsonArray("items")
        .getJsonObject(0)
        .getJsonObject("app");
  }

  private static boolean differs(JsonObject app, Double before) {
    return !app.getDouble("coverage").equals(before);
  }

  /** A model without one risk category, by which the coverage of every app changes. */
  private static JsonObject otherModel(JsonObject model) {
    boolean counts =
        model.getJsonArray("riskCategories").stream()
            .map(JsonObject.class::cast)
            .anyMatch(
                each -> each.getString("id").equals("legal") && each.getInteger("weight") > 0);
    var importance = new JsonObject();
    if (counts) {
      importance.put("legal", "ignored");
    }
    return new JsonObject().put("riskCategories", importance);
  }
}
