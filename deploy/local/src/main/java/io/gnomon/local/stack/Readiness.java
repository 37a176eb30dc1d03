package io.gnomon.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Waits until parts answer; a child that dies meanwhile ends the wait with its last lines. */
final class Readiness {

  private static final Duration POLL_INTERVAL = Duration.ofMillis(100);
  private static final Duration WAITING_INTERVAL = Duration.ofSeconds(1);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private Readiness() {}

  /**
   * A process that is starting.
   *
   * @param log where to look when it fails
   * @param answers whether it can be used
   * @param readyLine what to report once it can
   */
  record Starting(ChildProcess child, Path log, BooleanSupplier answers, String readyLine) {

    private String label() {
      return child.part().label();
    }
  }

  static boolean isReady(Part part, Ports ports) {
    return Part.services().contains(part) ? answers(ports.url(part)) : listens(ports.of(part));
  }

  static boolean answers(String url) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
              .timeout(Duration.ofSeconds(3))
              .build();
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean listens(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns once all of them answer, reporting each as it does. */
  static void await(List<Starting> starting, Duration timeout, Progress progress) {
    var missing = new ArrayList<>(starting);
    var deadline = Instant.now().plus(timeout);
    var nextLine = Instant.now().plus(WAITING_INTERVAL);
    while (true) {
      missing.removeIf(each -> reportIfReady(each, progress));
      if (missing.isEmpty()) {
        return;
      }
      missing.forEach(Readiness::requireAlive);
      requireInTime(missing.get(0), deadline, timeout);
      if (Instant.now().isAfter(nextLine)) {
        progress.waiting("waiting for " + labels(missing));
        nextLine = Instant.now().plus(WAITING_INTERVAL);
      }
      pause();
    }
  }

  private static boolean reportIfReady(Starting each, Progress progress) {
    if (!each.answers.getAsBoolean()) {
      return false;
    }
    progress.report(each.readyLine);
    return true;
  }

  private static void requireAlive(Starting each) {
    if (!each.child.isAlive()) {
      throw new StackException(
          each.label() + " ended while starting:\n" + each.child.lastLines() + "\n",
          "the whole log is " + each.log);
    }
  }

  private static void requireInTime(Starting each, Instant deadline, Duration timeout) {
    if (Instant.now().isAfter(deadline)) {
      throw new StackException(
          "%s is not ready after %d s".formatted(each.label(), timeout.toSeconds()),
          "its log is " + each.log);
    }
  }

  private static String labels(List<Starting> missing) {
    return missing.stream().map(Starting::label).collect(Collectors.joining(", "));
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_INTERVAL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while starting", "start again");
    }
  }
}
