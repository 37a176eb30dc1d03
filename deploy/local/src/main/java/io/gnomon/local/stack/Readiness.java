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
import java.util.function.BooleanSupplier;

/** Waits until a part answers; a child that dies meanwhile ends the wait with its last lines. */
final class Readiness {

  private static final Duration LOOK_EVERY = Duration.ofMillis(100);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private Readiness() {}

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

  static boolean listens(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  static void await(ChildProcess child, Path log, Duration atMost, BooleanSupplier ready) {
    var deadline = Instant.now().plus(atMost);
    while (!ready.getAsBoolean()) {
      var name = child.part().label();
      if (!child.isAlive()) {
        throw new StackException(
            name + " ended while starting:\n" + child.lastLines() + "\n",
            "the whole log is " + log);
      }
      if (Instant.now().isAfter(deadline)) {
        throw new StackException(
            "%s is not ready after %d s".formatted(name, atMost.toSeconds()), "its log is " + log);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while starting", "start again");
    }
  }
}
