package io.gnomon.bench.catalog;

import io.gnomon.bench.JsonClient;
import io.gnomon.bench.catalog.Workload.Known;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks a warm catalog-service as many clients at once would, and prints how long they waited. */
@Command(
    name = "catalog-load",
    mixinStandardHelpOptions = true,
    description =
        "Open-loop load on a running catalog-service: latencies by kind of request, client CPU.")
public final class CatalogLoad implements Callable<Integer> {

  private static final int CONNECTIONS = 64;
  private static final String PAGE = "/api/v1/apps?kind=all&limit=200";

  @Mixin CatalogOptions service = new CatalogOptions();

  @Option(names = "--rate", description = "Requests a second; ${DEFAULT-VALUE}.")
  int rate = 100;

  @Option(names = "--warm-up", description = "Seconds that are not counted; ${DEFAULT-VALUE}.")
  int warmUp = 30;

  @Option(names = "--seconds", description = "Seconds that are counted; ${DEFAULT-VALUE}.")
  int seconds = 60;

  @Option(names = "--gzip", description = "Ask for packed answers.")
  boolean gzip;

  @Option(names = "--apps", description = "How many apps' pages are read; ${DEFAULT-VALUE}.")
  int apps = 5_000;

  /** Runs it; the exit code is 1 when a request failed. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new CatalogLoad()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var catalog = service.client();
    var workload = new Workload(known(catalog), new Random(1));
    var vertx = Vertx.vertx();
    try {
      var client =
          vertx.createHttpClient(
              new HttpClientOptions().setDecompressionSupported(gzip),
              new PoolOptions().setHttp1MaxSize(CONNECTIONS));
      var loop = new OpenLoop(vertx, client, service.url, catalog.token());
      loop.run(workload, rate, rate * warmUp);
      var cpu = cpu();
      var latencies = loop.run(workload, rate, rate * seconds);
      latencies.print(System.out);
      print(cpu() - cpu);
      return latencies.failures() == 0 ? 0 : 1;
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private void print(long cpuNanos) {
    var share = 100.0 * cpuNanos / TimeUnit.SECONDS.toNanos(seconds);
    System.out.println(
        String.format(
            Locale.ROOT, "%d requests/s for %d s; client CPU %.1f %%", rate, seconds, share));
  }

  /** The apps are read by the pages of the list, as a client would. */
  private List<Known> known(JsonClient catalog) throws IOException, InterruptedException {
    var known = new ArrayList<Known>();
    var cursor = "";
    do {
      var page = catalog.get(PAGE + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      page.getJsonArray("items").forEach(item -> known.add(known((JsonObject) item)));
      cursor = page.getString("nextCursor", "");
    } while (!cursor.isEmpty() && known.size() < apps);
    return known;
  }

  private static Known known(JsonObject app) {
    var domains = app.getJsonArray("domains");
    return new Known(
        app.getString("id"),
        domains == null || domains.isEmpty() ? null : host(domains.getValue(0)));
  }

  private static String host(Object domain) {
    return domain instanceof JsonObject object ? object.getString("host") : domain.toString();
  }

  private static long cpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }
}
