package io.gnomon.bench.reports;

import io.gnomon.bench.JsonClient;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Clients that read one kind of page after the other, each as soon as it has the last answer. */
@Command(
    name = "report-load",
    mixinStandardHelpOptions = true,
    description =
        "Closed-loop load on the reports of a running discovery-service, by kind of page.")
public final class ReportLoad implements Callable<Integer> {

  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final double MICROS_IN_MILLI = 1_000;

  @Option(names = "--url", description = "The service; ${DEFAULT-VALUE} by default.")
  URI url = URI.create("http://127.0.0.1:8082");

  @Option(names = "--token-file", required = true, description = "A file with a viewer's token.")
  Path tokenFile = Path.of("");

  @Option(names = "--clients", description = "At a time; ${DEFAULT-VALUE}.")
  int clients = 8;

  @Option(names = "--days", description = "Of each page: 7, 30 or 90; ${DEFAULT-VALUE}.")
  int days = 90;

  @Option(names = "--warm-up", description = "Seconds of a page not counted; ${DEFAULT-VALUE}.")
  int warmUp = 5;

  @Option(names = "--seconds", description = "Seconds of a page that are; ${DEFAULT-VALUE}.")
  int seconds = 10;

  @Option(names = "--page", description = "${COMPLETION-CANDIDATES}; repeatable. All unless given.")
  List<ReportPage> pages = Arrays.asList(ReportPage.values());

  /** Runs it; the exit code is 1 when a request failed. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new ReportLoad())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var client = new JsonClient(url, tokenFile, TIMEOUT);
    var app = pages.stream().anyMatch(ReportPage::isOfApp) ? mostUsedApp(client) : "";
    var user = pages.stream().anyMatch(ReportPage::isOfUser) ? mostActiveUser(client) : "";
    boolean failed = false;
    for (var page : pages) {
      failed |= !measure(page, client, app, user);
    }
    return failed ? 1 : 0;
  }

  private String mostUsedApp(JsonClient client) throws IOException, InterruptedException {
    return first(ReportPage.APPS, client).getJsonObject("app").getString("id");
  }

  private String mostActiveUser(JsonClient client) throws IOException, InterruptedException {
    return first(ReportPage.USERS, client).getJsonObject("user").getString("id");
  }

  private JsonObject first(ReportPage page, JsonClient client)
      throws IOException, InterruptedException {
    return client.get(page.path("", "", days)).getJsonArray("items").getJsonObject(0);
  }

  private static boolean receive(JsonClient client, String path)
      throws IOException, InterruptedException {
    client.receive(path);
    return true;
  }

  private boolean measure(ReportPage page, JsonClient client, String app, String user)
      throws InterruptedException {
    var latencies = new ConcurrentHistogram(TIMEOUT.toNanos() / 1_000, 3);
    var counted = System.nanoTime() + TimeUnit.SECONDS.toNanos(warmUp);
    var end = counted + TimeUnit.SECONDS.toNanos(seconds);
    var loop =
        new ClosedLoop(() -> receive(client, page.path(app, user, days)), counted, end, latencies);
    loop.run(clients);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-28s %6d answers  p50 %7.1f ms  p99 %7.1f ms  max %7.1f ms  %d failed",
            page.title(),
            latencies.getTotalCount(),
            latencies.getValueAtPercentile(50) / MICROS_IN_MILLI,
            latencies.getValueAtPercentile(99) / MICROS_IN_MILLI,
            latencies.getMaxValue() / MICROS_IN_MILLI,
            loop.failures()));
    return loop.failures() == 0;
  }
}
