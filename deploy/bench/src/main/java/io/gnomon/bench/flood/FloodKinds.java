package io.gnomon.bench.flood;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
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

/** Floods an installation with each kind of request in turn, and prints how it affected others. */
@Command(
    name = "flood-kinds",
    mixinStandardHelpOptions = true,
    description = "Floods of each kind in turn; flood-kinds.sh starts it.")
public final class FloodKinds implements Callable<Integer> {

  private static final PrintStream OUT = System.out;
  private static final Duration BETWEEN_PROBES = Duration.ofMillis(200);
  private static final Duration BETWEEN_PAGES = Duration.ofMillis(100);
  private static final double MAX_PROBE_SECONDS = 1;
  private static final double MAX_PAGE_SECONDS = 2;

  @Option(names = "--port-offset", description = "Of the installation; ${DEFAULT-VALUE}.")
  int portOffset;

  @Option(names = "--token-file", required = true, description = "An administrator's token.")
  Path tokenFile = Path.of("");

  @Option(names = "--people", required = true, description = "A file of analysts' tokens.")
  Path people = Path.of("");

  @Option(names = "--ledger", required = true, description = "Gets the attempts that were taken.")
  Path ledger = Path.of("");

  @Option(names = "--devices", description = "How many at once; ${DEFAULT-VALUE}.")
  int devices = 20_000;

  @Option(names = "--callers", description = "People's requests at once; ${DEFAULT-VALUE}.")
  int callers = 1_000;

  @Option(names = "--connections", description = "HTTP/2, to a service; ${DEFAULT-VALUE}.")
  int connections = 64;

  @Option(names = "--seconds", description = "Of each kind; ${DEFAULT-VALUE}.")
  int seconds = 300;

  @Option(names = "--kinds", split = ",", description = "Of ${COMPLETION-CANDIDATES}; all.")
  List<FloodKind> kinds = List.of(FloodKind.values());

  private final List<String> broken = new ArrayList<>();

  /** Runs it; the exit code is 1 where others were affected too much. */
  public static void main(String[] arguments) {
    var command = new CommandLine(new FloodKinds()).setCaseInsensitiveEnumValuesAllowed(true);
    System.exit(command.execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var system = new FloodSystem(portOffset, tokenFile);
    try (var client = new FloodClient(connections)) {
      long begun = System.nanoTime();
      var fleet = FloodFleet.enrol(system, client, devices);
      OUT.printf("%d devices enrolled in %d s%n", devices, secondsSince(begun));
      var analysts = new FloodPeople(system, Files.readAllLines(people));
      for (var kind : kinds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        flood(
            kind,
            system,
            client,
            kind.ofDevices() ? fleet.callers(kind, end) : analysts.callers(kind, callers, end));
      }
      fleet.writeLedger(ledger);
      OUT.printf("%d devices in all, %d attempts taken%n", fleet.made(), fleet.attempts());
    }
    broken.forEach(each -> OUT.println("TOO MUCH: " + each));
    return broken.isEmpty() ? 0 : 1;
  }

  private void flood(
      FloodKind kind, FloodSystem system, FloodClient client, List<FloodClient.Caller> flooding)
      throws IOException {
    var name = kind.name().toLowerCase(Locale.ROOT);
    var token = system.token();
    var probes = new FloodWatch(system.probes(), token, BETWEEN_PROBES);
    var pages = new FloodWatch(system.pages(), token, BETWEEN_PAGES);
    long begun = System.nanoTime();
    FloodCounts counts;
    try (probes;
        pages) {
      counts = client.run(flooding);
    }
    OUT.printf("%s, %d s: %d taken a second%n", name, secondsSince(begun), rate(counts, begun));
    OUT.printf("  answers: %s%n  probes: %s%n  an administrator: %s%n", counts, probes, pages);
    judge(name, counts, probes, pages);
  }

  private void judge(String name, FloodCounts counts, FloodWatch probes, FloodWatch pages) {
    check(counts.taken() > 0, name + ": nothing was taken");
    check(counts.faults() == 0, name + ": faults of a server");
    check(probes.most() < MAX_PROBE_SECONDS && probes.failed() == 0, name + ": a probe");
    check(pages.p99() < MAX_PAGE_SECONDS && pages.failed() == 0, name + ": an administrator");
  }

  private void check(boolean holds, String otherwise) {
    if (!holds) {
      broken.add(otherwise);
    }
  }

  private static long rate(FloodCounts counts, long begun) {
    return counts.taken() / Math.max(1, secondsSince(begun));
  }

  private static long secondsSince(long nanos) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - nanos);
  }
}
