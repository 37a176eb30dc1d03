package io.gnomon.bench.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

  /** How often a page asks again. */
  private static final Duration REFRESH = Duration.ofSeconds(3);

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration TOLD = Duration.ofSeconds(10);

  /** What the overview shows. */
  private static final List<String> PATHS =
      List.of(
          "/api/v1/reports",
          "/api/v1/reports/endpoint-users?days=30",
          "/api/v1/reports/endpoint-users/apps?days=30&limit=10",
          "/api/v1/alerts?limit=10",
          "/api/v1/settings");

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
    long period = REFRESH.toMillis();
    for (int i = 0; i < browsers; i++) {
      var asked = new Semaphore(PATHS.size());
      var authorization = authorizations.get(i % authorizations.size());
      timer.scheduleAtFixedRate(
          () -> PATHS.forEach(path -> ask(path, authorization, asked)),
          i * period / browsers,
          period,
          TimeUnit.MILLISECONDS);
    }
    timer.scheduleAtFixedRate(
        () -> System.out.println("answers by status: " + answers),
        TOLD.toMillis(),
        TOLD.toMillis(),
        TimeUnit.MILLISECONDS);
    timer.awaitTermination(1, TimeUnit.DAYS);
    return 0;
  }

  /** A page waits for what it has asked for before it asks again. */
  private void ask(String path, String authorization, Semaphore asked) {
    if (!asked.tryAcquire()) {
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
              asked.release();
              int status = failure == null ? answer.statusCode() : 0;
              answers.computeIfAbsent(status, key -> new LongAdder()).increment();
            });
  }
}
