package io.gnomon.e2e.fuzz;

import static io.gnomon.e2e.RunningGnomon.stack;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.EnrolledDevice;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.embedded.secret.LocalIssuer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Requests made by chance from the OpenAPI documents get an answer as promised: no 5xx but a 503
 * that says when to come again, every refusal a problem document that speaks of nothing within, and
 * none of them late. The system is not as it was afterwards.
 */
@Tag("full")
@Order(Integer.MAX_VALUE)
@ExtendWith(RunningGnomon.class)
class FuzzIT {

  private static final int REQUESTS = Integer.getInteger("gnomon.fuzz.requests", 20_000);
  private static final long SEED = Long.getLong("gnomon.fuzz.seed", 20261127);

  /** What the product promises for every request that does not ask it to wait. */
  private static final Duration LATEST = Duration.ofSeconds(2);

  /**
   * A request that is late by its own doing is late each time; on a busy machine it is seldom so
   * three times in a row.
   */
  private static final int ATTEMPTS = 3;

  private static final Duration LIFETIME = Duration.ofHours(2);
  private static final int MAX_SHOWN = 40;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private record Timed(FuzzAnswer answer, Duration took) {}

  @Test
  void whateverIsAskedTheAnswerIsAsPromised() throws Exception {
    var keys = stack().home().keys();
    var person = LocalIssuer.humans(keys).administratorToken("fuzzer", LIFETIME);
    var requests = new RequestGenerator(Chance.of(SEED), person, EnrolledDevice.enrol().token());
    var faults = new ArrayList<String>();
    var statuses = new TreeMap<Integer, Integer>();

    for (int i = 0; i < REQUESTS; i++) {
      var request = requests.make();
      var timed = send(request);
      statuses.merge(timed.answer().status(), 1, Integer::sum);
      timed.answer().nextCursor().ifPresent(requests::learn);
      for (var fault : faults(request, timed)) {
        faults.add("%s: request %d of seed %d%n%s".formatted(fault, i, SEED, request.curl()));
      }
    }

    System.out.println("answers by status: " + statuses);
    assertThat(faults.subList(0, Math.min(MAX_SHOWN, faults.size())))
        .as("%d faults of %d requests", faults.size(), REQUESTS)
        .isEmpty();
  }

  private static List<String> faults(FuzzRequest request, Timed timed) throws Exception {
    var faults = new ArrayList<String>();
    timed.answer().faults().forEach(each -> faults.add(each + ": " + timed.answer().shown()));
    var took = timed.took();
    for (int i = 1; i < ATTEMPTS && took.compareTo(LATEST) > 0; i++) {
      took = send(request).took();
    }
    if (took.compareTo(LATEST) > 0) {
      faults.add("took " + took.toMillis() + " ms, after " + timed.took().toMillis());
    }
    return faults;
  }

  private static Timed send(FuzzRequest request) throws Exception {
    try {
      return sendOnce(request);
    } catch (IOException closed) {
      // A connection that was kept may be closed by the service when the next request comes.
      return sendOnce(request);
    }
  }

  private static Timed sendOnce(FuzzRequest request) throws IOException, InterruptedException {
    var start = System.nanoTime();
    var answer = HTTP.send(request.http(), HttpResponse.BodyHandlers.ofInputStream());
    try (var body = answer.body()) {
      var type = answer.headers().firstValue("Content-Type").orElse("");
      var bytes = type.startsWith("text/event-stream") ? new byte[0] : body.readAllBytes();
      return new Timed(
          new FuzzAnswer(answer.statusCode(), answer.headers(), bytes),
          Duration.ofNanos(System.nanoTime() - start));
    }
  }
}
