package io.gnomon.bench.reports;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes whole lists as files, one after the other. */
@Command(
    name = "export-run",
    mixinStandardHelpOptions = true,
    description = "When the first byte of an export comes, and how many rows a second.")
public final class ExportRun implements Callable<Integer> {

  private static final Duration TIMEOUT = Duration.ofMinutes(5);
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final double NANOS_IN_MILLI = 1e6;
  private static final double NANOS_IN_SECOND = 1e9;

  private static final List<String> EXPORTS =
      List.of(
          "apps", "users", "ip-addresses", "devices", "uncatalogued-domains");

  private record Run(double firstByteMillis, long rows, double rowsPerSecond) {}

  @Option(names = "--url", description = "The service; ${DEFAULT-VALUE} by default.")
  URI url = URI.create("http://127.0.0.1:8082");

  @Option(names = "--token-file", required = true, description = "A file with a viewer's token.")
  Path tokenFile = Path.of("");

  @Option(names = "--days", description = "Of each file: 7, 30 or 90; ${DEFAULT-VALUE}.")
  int days = 90;

  @Option(names = "--times", description = "Each, after one not counted; ${DEFAULT-VALUE}.")
  int times = 5;

  private final HttpClient client = HttpClient.newHttpClient();

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new ExportRun()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var authorization = "Bearer " + Files.readString(tokenFile).trim();
    for (var export : EXPORTS) {
      take(export, authorization);
      var runs = new Run[times];
      for (int i = 0; i < times; i++) {
        runs[i] = take(export, authorization);
      }
      System.out.println(
          String.format(
              Locale.ROOT,
              "%-28s %6d rows  first byte %6.0f to %6.0f ms  %9.0f to %9.0f rows/s",
              export,
              runs[0].rows,
              all(runs).mapToDouble(Run::firstByteMillis).min().orElseThrow(),
              all(runs).mapToDouble(Run::firstByteMillis).max().orElseThrow(),
              all(runs).mapToDouble(Run::rowsPerSecond).min().orElseThrow(),
              all(runs).mapToDouble(Run::rowsPerSecond).max().orElseThrow()));
    }
    return 0;
  }

  private static Stream<Run> all(Run... runs) {
    return Stream.of(runs);
  }

  private Run take(String export, String authorization) throws IOException, InterruptedException {
    var path = "/api/v1/reports/endpoint-users/%s?days=%d&format=csv".formatted(export, days);
    var request =
        HttpRequest.newBuilder(url.resolve(path))
            .timeout(TIMEOUT)
            .header("Authorization", authorization)
            .build();
    long begun = System.nanoTime();
    var answer = client.send(request, BodyHandlers.ofInputStream());
    try (var body = answer.body()) {
      if (answer.statusCode() != 200) {
        throw new IOException(export + " answers " + answer.statusCode());
      }
      var buffer = new byte[BUFFER_BYTES];
      long lines = 0;
      int read = body.read(buffer);
      double firstByte = (System.nanoTime() - begun) / NANOS_IN_MILLI;
      for (; read >= 0; read = body.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
      long rows = lines - 1; // The first line names the columns.
      return new Run(firstByte, rows, rows * NANOS_IN_SECOND / (System.nanoTime() - begun));
    }
  }
}
