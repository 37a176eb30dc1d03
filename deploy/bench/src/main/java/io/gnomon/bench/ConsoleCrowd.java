package io.gnomon.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks what open pages ask for, as often as they do, until it is ended. */
@Command(
    name = "console-crowd",
    mixinStandardHelpOptions = true,
    description = "Many people look at the overview.")
public final class ConsoleCrowd implements Callable<Integer> {

  private static final String REPORT = "/api/v1/reports/endpoint-users";

  private static final Instant TODAY = Instant.now().truncatedTo(ChronoUnit.DAYS);

  private static final Instant SINCE = TODAY.minus(29, ChronoUnit.DAYS);

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration PRINT_INTERVAL = Duration.ofSeconds(10);

  /** How often pages ask again, and what costs the services much or hardly changes. */
  private static final Duration REFRESH = Duration.ofSeconds(3);

  private static final Duration SLOW_REFRESH = Duration.ofSeconds(15);

  /** All that the overview asks more than once, as it stands after it was opened. */
  private static final List<Question> OVERVIEW =
      List.of(
          new Question("/parts", REFRESH),
          new Question("/api/v1/reports?limit=500", SLOW_REFRESH),
          new Question(REPORT + "?days=30", REFRESH),
          new Question(REPORT + "/series?days=30", SLOW_REFRESH),
          new Question(REPORT + "/shares?days=30&by=riskLevel", SLOW_REFRESH),
          new Question(REPORT + "/shares?days=30&by=category", SLOW_REFRESH),
          new Question(REPORT + "/shares?days=30&by=tag", SLOW_REFRESH),
          new Question(REPORT + "/shares?days=30&by=headquarters", SLOW_REFRESH),
          new Question(REPORT + "/apps?limit=8&days=30&sort=traffic", REFRESH),
          new Question(REPORT + "/apps?limit=8&days=30&riskLevel=high&sort=traffic", REFRESH),
          new Question(REPORT + "/users?limit=8&days=30&sort=traffic", REFRESH),
          new Question("/api/v1/alerts?limit=8&status=New", REFRESH),
          new Question("/api/v1/alert-totals?since=" + TODAY, REFRESH),
          new Question("/api/v1/alert-totals?status=New", SLOW_REFRESH),
          new Question("/api/v1/alert-totals?attempt=blocked&since=" + SINCE, SLOW_REFRESH));

  /**
   * What a page asks.
   *
   * @param interval between two times
   */
  private record Question(String path, Duration interval) {}

  @Option(names = "--door", required = true, description = "The front door.")
  URI door = URI.create("");

  @Option(
      names = "--token-file",
      required = true,
      description =
          "A file with a viewer's token; repeatable: the browsers belong to them by turns.")
  List<Path> tokenFiles = List.of();

  @Option(names = "--browsers", description = "How many look; ${DEFAULT-VALUE}.")
  int browsers = 100;

  private final HttpClient client = HttpClient.newHttpClient();

  /** How many answers of which status; 0: none within the time. */
  private final ConcurrentSkipListMap<Integer, LongAdder> answers = new ConcurrentSkipListMap<>();

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new ConsoleCrowd()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var authorizations = new ArrayList<String>();
    for (var file : tokenFiles) {
      authorizations.add("Bearer " + Files.readString(file).trim());
    }
    var timer = Executors.newSingleThreadScheduledExecutor();
    for (int i = 0; i < browsers; i++) {
      var authorization = authorizations.get(i % authorizations.size());
      for (var question : OVERVIEW) {
        var waits = new AtomicBoolean();
        timer.scheduleAtFixedRate(
            () -> ask(question.path(), authorization, waits),
            i * question.interval().toMillis() / browsers,
            question.interval().toMillis(),
            TimeUnit.MILLISECONDS);
      }
    }
    timer.scheduleAtFixedRate(
        () -> System.out.println("answers by status: " + answers),
        PRINT_INTERVAL.toMillis(),
        PRINT_INTERVAL.toMillis(),
        TimeUnit.MILLISECONDS);
    timer.awaitTermination(1, TimeUnit.DAYS);
    return 0;
  }

  /** A page waits for what it has asked for before it asks again. */
  private void ask(String path, String authorization, AtomicBoolean waits) {
    if (!waits.compareAndSet(false, true)) {
      return;
    }
    var request =
        HttpRequest.newBuilder(door.resolve(path))
            .timeout(TIMEOUT)
            .header("Authorization", authorization)
            .build();
    client
        .sendAsync(request, BodyHandlers.discarding())
        .whenComplete(
            (answer, failure) -> {
              waits.set(false);
              int status = failure == null ? answer.statusCode() : 0;
              answers.computeIfAbsent(status, key -> new LongAdder()).increment();
            });
  }
}
