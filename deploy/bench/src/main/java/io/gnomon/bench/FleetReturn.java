package io.gnomon.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Watches a fleet that returns, changes a tag meanwhile, and prints how many are connected, how
 * long changes took to those that were connected, and whether all enforce the last one.
 */
@Command(
    name = "fleet-return",
    mixinStandardHelpOptions = true,
    description = "Watches devices that return while a tag changes; fleet-return.sh starts it.")
public final class FleetReturn implements Callable<Integer> {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private static final long PRINT_SECONDS = 5;
  private static final PrintStream OUT = System.out;

  @Option(names = "--policy-url", required = true)
  URI policyUrl = URI.create("http://127.0.0.1:8083");

  @Option(names = "--policy-token", required = true, description = "A file.")
  Path policyToken = Path.of("");

  @Option(names = "--agent-url", required = true)
  URI agentUrl = URI.create("http://127.0.0.1:8084");

  @Option(names = "--agent-token", required = true, description = "A file.")
  Path agentToken = Path.of("");

  @Option(names = "--devices", required = true)
  int devices;

  @Option(names = "--app", description = "Whose tag changes; ${DEFAULT-VALUE}.")
  String app = "dropbox";

  @Option(names = "--every", description = "Seconds between changes; ${DEFAULT-VALUE}.")
  int every = 30;

  @Option(names = "--seconds", description = "For how long at most; ${DEFAULT-VALUE}.")
  int seconds = 600;

  @Option(names = "--after", description = "Further changes once all are back; ${DEFAULT-VALUE}.")
  int after = 3;

  @Option(names = "--max-return", description = "Seconds until all are back; ${DEFAULT-VALUE}.")
  int maxReturn = 300;

  @Option(
      names = "--max-change",
      description = "Milliseconds until 99 %% of the connected have a change; ${DEFAULT-VALUE}.")
  int maxChange = 4_000;

  private final long began = System.nanoTime();
  private final List<Long> revisions = new ArrayList<>();
  private int changes;

  /** Runs it; the exit code is 1 where a promise was broken. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new FleetReturn()).execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException {
    var policy = new JsonClient(policyUrl, policyToken, TIMEOUT);
    var agent = new JsonClient(agentUrl, agentToken, TIMEOUT);
    var report =
        new ReturnReport(devices, Duration.ofSeconds(maxReturn), Duration.ofMillis(maxChange));
    var changesLeft = after;
    var nextChange = 0L;
    while (elapsed().toSeconds() < seconds && changesLeft > 0) {
      if (elapsed().toSeconds() >= nextChange) {
        nextChange += every;
        change(policy);
        changesLeft -= report.isComplete() ? 1 : 0;
      }
      see(agent, report);
      TimeUnit.SECONDS.sleep(1);
    }
    return conclude(agent, report) ? 0 : 1;
  }

  private boolean conclude(JsonClient agent, ReturnReport report) throws InterruptedException {
    report.ended(awaitLast(agent));
    noteTimes(agent, report);
    OUT.println(report.summary());
    report.broken().forEach(each -> OUT.println("BROKEN: " + each));
    return report.broken().isEmpty();
  }

  private void change(JsonClient policy) throws InterruptedException {
    var tag = changes++ % 2 == 0 ? "unsanctioned" : "sanctioned";
    var start = System.nanoTime();
    try {
      var answer = policy.put("/api/v1/app-tags/" + app, new JsonObject().put("tag", tag));
      revisions.add(answer.getLong("revision"));
      print("%s is %s: revision %d, %d ms", app, tag, last(), millisSince(start));
    } catch (IOException e) {
      print("%s cannot be tagged (%d ms): %s", app, millisSince(start), e);
    }
  }

  private void see(JsonClient agent, ReturnReport report) throws InterruptedException {
    try {
      var line = report.seen(elapsed(), agent.get("/sim/v1/fleet").getInteger("connected"));
      if (elapsed().toSeconds() % PRINT_SECONDS == 0 || line.contains("fewer")) {
        OUT.println(line);
      }
    } catch (IOException e) {
      print("the simulator does not answer: %s", e);
    }
  }

  /** Waits until all enforce the last revision. */
  private boolean awaitLast(JsonClient agent) throws InterruptedException {
    for (int i = 0; i < every; i++) {
      if (enforceLast(agent)) {
        return true;
      }
      TimeUnit.SECONDS.sleep(1);
    }
    return false;
  }

  private boolean enforceLast(JsonClient agent) throws InterruptedException {
    try {
      var range = agent.get("/sim/v1/fleet").getJsonObject("enforcedRevision", new JsonObject());
      return range.getLong("min", -1L) >= last() && range.getInteger("devicesAtMax", 0) == devices;
    } catch (IOException e) {
      print("the simulator does not answer: %s", e);
      return false;
    }
  }

  /** Notes the times of devices that were connected when the revision was made. */
  private void noteTimes(JsonClient agent, ReturnReport report) throws InterruptedException {
    try {
      var all = agent.get("/sim/v1/ledger").getJsonArray("revisions");
      for (int i = 0; i < all.size(); i++) {
        var each = all.getJsonObject(i);
        if (revisions.contains(each.getLong("revision"))) {
          report.reached(Duration.ofMillis(each.getLong("p99Millis")));
          OUT.println(
              String.format(
                  Locale.ROOT,
                  "revision %d reached %d connected devices: p50 %d ms, p99 %d ms, all %d ms",
                  each.getLong("revision"),
                  each.getInteger("devices"),
                  each.getLong("p50Millis"),
                  each.getLong("p99Millis"),
                  each.getLong("maxMillis")));
        }
      }
    } catch (IOException e) {
      print("the simulator does not answer: %s", e);
    }
  }

  private void print(String text, Object... values) {
    OUT.printf(Locale.ROOT, "%4d s: %s%n", elapsed().toSeconds(), text.formatted(values));
  }

  private long last() {
    return revisions.isEmpty() ? 0 : revisions.get(revisions.size() - 1);
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static long millisSince(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
  }
}
