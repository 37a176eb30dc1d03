package io.gnomon.bench.flood;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Asks a few addresses one after the other while something else goes on, and notes how it went. */
final class FloodWatch implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final int OK = 200;
  private static final double MICROS = 1e6;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();
  private final List<URI> addresses;
  private final String token;
  private final long pauseMillis;
  private final Histogram micros = new Histogram(TIMEOUT.multipliedBy(2).toMillis() * 1_000, 3);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread = new Thread(this::askAll, "watch");
  private long failed;

  /** Begins at once. */
  FloodWatch(List<URI> addresses, String token, Duration pause) {
    this.addresses = addresses;
    this.token = token;
    this.pauseMillis = pause.toMillis();
    thread.start();
  }

  /** Ends it; figures are complete then. */
  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The slowest answer, in seconds. */
  double most() {
    return micros.getMaxValue() / MICROS;
  }

  /** How long 99 % of the answers took at most, in seconds. */
  double p99() {
    return seconds(99);
  }

  /** Answers other than 200, and those that did not come. */
  long failed() {
    return failed;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %.3f s, p99 %.3f s, most %.3f s of %d, other than 200: %d",
        seconds(50),
        p99(),
        most(),
        micros.getTotalCount(),
        failed);
  }

  private double seconds(double percentile) {
    return micros.getValueAtPercentile(percentile) / MICROS;
  }

  private void askAll() {
    try {
      for (int i = 0; !closing.await(pauseMillis, TimeUnit.MILLISECONDS); i++) {
        ask(addresses.get(i % addresses.size()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask(URI address) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + token)
            .build();
    long begun = System.nanoTime();
    try {
      failed += client.send(request, BodyHandlers.discarding()).statusCode() == OK ? 0 : 1;
    } catch (IOException e) {
      failed++;
    }
    micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun));
  }
}
