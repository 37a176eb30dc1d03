package io.gnomon.bench.catalog;

import io.gnomon.bench.JsonClient;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings a catalog to the size that it has with feeds on, by a list of made-up apps. */
@Command(
    name = "catalog-fill",
    mixinStandardHelpOptions = true,
    description = "Imports made-up apps as the organisation's own list, in place of what it said.")
public final class CatalogFill implements Callable<Integer> {

  private static final String FEED = "/api/v1/catalog-feeds/own";

  @Mixin CatalogOptions service = new CatalogOptions();

  @Option(names = "--apps", description = "How many; ${DEFAULT-VALUE}.")
  int apps = 10_000;

  /** Runs it; the exit code is 1 when the list was not imported. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new CatalogFill()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, TimeoutException {
    var catalog = service.client();
    catalog.put(FEED, new JsonObject().put("enabled", true));
    var categories =
        catalog.get("/api/v1/categories").getJsonArray("items").stream()
            .map(each -> ((JsonObject) each).getString("id"))
            .toList();
    var watch = new Stopwatch();
    var number = catalog.post(FEED + "/imports", list(categories)).getString("id");
    watch.await(
        apps + " apps of a list were read and applied",
        () -> !state(catalog, number).equals("reading"));
    return state(catalog, number).equals("applied") ? 0 : 1;
  }

  private static String state(JsonClient catalog, String number)
      throws IOException, InterruptedException {
    return catalog.get(FEED + "/imports/" + number).getString("state");
  }

  /** As many of each category, half of them with a risk factor that is known not to hold. */
  private String list(List<String> categories) {
    return IntStream.range(0, apps)
        .mapToObj(
            i ->
                "Service %d,service-%d.example,%s,%s"
                    .formatted(i, i, categories.get(i % categories.size()), i % 2 == 0))
        .collect(Collectors.joining("\n", "name,domains,category,mfa\n", "\n"));
  }
}
