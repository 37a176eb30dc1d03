package io.gnomon.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Sends a service the same request by turns through the front door and directly, and prints both
 * times.
 */
@Command(
    name = "front-door-latency",
    mixinStandardHelpOptions = true,
    description = "What the front door adds to the time of a request.")
public final class FrontDoorLatency implements Callable<Integer> {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final double[] PERCENTILES = {50, 90, 99};

  @Option(names = "--service", required = true, description = "The service itself.")
  URI service = URI.create("");

  @Option(names = "--door", required = true, description = "The front door.")
  URI door = URI.create("");

  @Option(names = "--token-file", required = true, description = "A file with a viewer's token.")
  Path tokenFile = Path.of("");

  @Option(names = "--path", description = "What is asked for; ${DEFAULT-VALUE}.")
  String path = "/api/v1/apps/dropbox";

  @Option(names = "--requests", description = "Of each, after as many uncounted ones in all.")
  int requests = 5_000;

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new FrontDoorLatency()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var direct = new JsonClient(service, tokenFile, TIMEOUT);
    var through = new JsonClient(door, tokenFile, TIMEOUT);
    ask(direct, through, requests / 2);
    var times = ask(direct, through, requests);
    System.out.printf("%-12s %10s %10s %10s%n", "percentile", "service", "door", "added, ms");
    for (var percentile : PERCENTILES) {
      print(percentile, times[0], times[1]);
    }
    return 0;
  }

  private Histogram[] ask(JsonClient direct, JsonClient through, int count)
      throws IOException, InterruptedException {
    var times = new Histogram[] {histogram(), histogram()};
    for (int i = 0; i < count; i++) {
      // By turns, so that whatever else the machine does meets both.
      times[0].recordValue(micros(direct));
      times[1].recordValue(micros(through));
    }
    return times;
  }

  private long micros(JsonClient client) throws IOException, InterruptedException {
    var begun = System.nanoTime();
    client.get(path);
    return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun);
  }

  private static Histogram histogram() {
    return new Histogram(TIMEOUT.toMillis() * 1_000, 3);
  }

  private static void print(double percentile, Histogram direct, Histogram through) {
    var without = direct.getValueAtPercentile(percentile) / 1e3;
    var with = through.getValueAtPercentile(percentile) / 1e3;
    System.out.printf(
        Locale.ROOT, "%-12.0f %10.2f %10.2f %10.2f%n", percentile, without, with, with - without);
  }
}
