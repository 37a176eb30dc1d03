package io.gnomon.local.installation.process;

import io.gnomon.local.installation.ChildProcess;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.Ports;
import io.gnomon.local.installation.StackException;
import io.gnomon.local.installation.Trust;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Waits until parts answer; one that dies meanwhile ends the wait with its last lines. */
final class Readiness {

  private static final Duration POLL_INTERVAL = Duration.ofMillis(100);
  private static final Duration WAITING_INTERVAL = Duration.ofSeconds(1);
  private static final HttpClient CLEARTEXT = built(HttpClient.newBuilder());
  private static final Map<Path, HttpClient> OVER_TLS = new ConcurrentHashMap<>();
  private static final String NO_ANSWER = "it does not answer";

  private Readiness() {}

  /**
   * A process that is starting.
   *
   * @param answers whether it can be used
   * @param saying what it says of that, for the message of a timeout
   * @param readyLine what to report once it can
   */
  record Starting(
      Part part,
      ChildProcess child,
      BooleanSupplier answers,
      Supplier<String> saying,
      String readyLine) {

    Starting(Part part, ChildProcess child, BooleanSupplier answers, String readyLine) {
      this(part, child, answers, () -> NO_ANSWER, readyLine);
    }
  }

  static boolean isReady(Part part, Ports ports) {
    if (!Part.services().contains(part)) {
      return listens(ports.of(part));
    }
    // For most of a start nothing listens, which a socket finds out for less than an HTTP client.
    return listens(ports.of(part.management()))
        && answers(ports.managementUrl(part), ports.authority());
  }

  /** Whether the service with that management interface is ready. */
  static boolean answers(String managementUrl, @Nullable Path authority) {
    return health(managementUrl, authority, "ready")
        .filter(each -> each.statusCode() == 200)
        .isPresent();
  }

  /** What a service that is not alive says of that; empty where it is or does not answer. */
  static Optional<String> faultOf(Part part, Ports ports) {
    return health(ports.managementUrl(part), ports.authority(), "live")
        .filter(answer -> answer.statusCode() == 503)
        .map(Readiness::inOneLine);
  }

  /** What the service with that management interface says of whether it is ready. */
  static String saying(String managementUrl, @Nullable Path authority) {
    return health(managementUrl, authority, "ready").map(Readiness::inOneLine).orElse(NO_ANSWER);
  }

  /** Returns once PostgreSQL and the broker take connections, or the time is over. */
  static void awaitServers(Ports ports, Duration timeout) {
    var deadline = Instant.now().plus(timeout);
    while (!(isReady(Part.POSTGRES, ports) && isReady(Part.KAFKA, ports))
        && Instant.now().isBefore(deadline)) {
      pause();
    }
  }

  /** Waits until the front door knows every service as ready, and lets requests through. */
  static Starting frontDoor(ChildProcess child, Ports ports) {
    var url = ports.url(Part.CONSOLE);
    Supplier<String> index =
        () -> get(url + "/", ports.authority()).map(Readiness::inOneLine).orElse(NO_ANSWER);
    return new Starting(
        Part.CONSOLE,
        child,
        () -> index.get().contains("\"ready\":true"),
        index,
        "everything answers at " + url);
  }

  private static Optional<HttpResponse<String>> health(
      String managementUrl, @Nullable Path authority, String kind) {
    return get(managementUrl + "/q/health/" + kind, authority);
  }

  private static Optional<HttpResponse<String>> get(String url, @Nullable Path authority) {
    try {
      var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(3)).build();
      return Optional.of(client(authority).send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static HttpClient client(@Nullable Path authority) {
    return authority == null
        ? CLEARTEXT
        : OVER_TLS.computeIfAbsent(authority, each -> built(Trust.httpClient(each)));
  }

  private static String inOneLine(HttpResponse<String> answer) {
    return answer.body().replaceAll("\\s+", " ");
  }

  /** With HTTP/1.1, where no question waits on a connection that an unanswered one has. */
  private static HttpClient built(HttpClient.Builder builder) {
    return builder
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(2))
        .build();
  }

  private static boolean listens(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Returns once all of them have answered, reporting each as it does; none may die meanwhile.
   *
   * @param ready is notified of each as well
   */
  static void await(
      List<Starting> starting, Duration timeout, Progress progress, Consumer<Starting> ready) {
    var missing = new ArrayList<>(starting);
    var deadline = Instant.now().plus(timeout);
    var nextLine = Instant.now().plus(WAITING_INTERVAL);
    while (true) {
      missing.removeIf(each -> reportIfReady(each, progress, ready));
      if (missing.isEmpty()) {
        return;
      }
      starting.forEach(Readiness::requireAlive);
      requireInTime(missing.get(0), deadline, timeout);
      if (Instant.now().isAfter(nextLine)) {
        progress.waiting("waiting for " + labels(missing));
        nextLine = Instant.now().plus(WAITING_INTERVAL);
      }
      pause();
    }
  }

  private static boolean reportIfReady(Starting each, Progress progress, Consumer<Starting> ready) {
    if (!each.answers.getAsBoolean()) {
      return false;
    }
    progress.report(each.readyLine);
    ready.accept(each);
    return true;
  }

  private static void requireAlive(Starting each) {
    if (!each.child.isAlive()) {
      throw new StackException(
          each.child.label() + " ended while starting:\n" + each.child.lastLines() + "\n",
          "the whole log is " + each.child.log());
    }
  }

  private static void requireInTime(Starting each, Instant deadline, Duration timeout) {
    if (Instant.now().isAfter(deadline)) {
      throw new StackException(
          "%s is not ready after %d s: %s; its last lines:%n%s%n"
              .formatted(
                  each.child.label(),
                  timeout.toSeconds(),
                  each.saying.get(),
                  each.child.lastLines()),
          "the whole log is " + each.child.log());
    }
  }

  private static String labels(List<Starting> missing) {
    return missing.stream().map(each -> each.child.label()).collect(Collectors.joining(", "));
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
