package io.gnomon.local.installation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gnomon.local.installation.ChildProcess;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.Ports;
import io.gnomon.local.installation.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real process that runs until it is killed, and a server that reports its health. */
class LivenessWatchTest {

  private static final Part SERVICE = Part.CATALOG;
  private static final List<String> LIVES = List.of("tail", "-f", "/dev/null");
  private static final Duration INTERVAL = Duration.ofMillis(10);
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final int UP = 200;
  private static final int DOWN = 503;
  private static final int NO_ANSWER = 0;

  @TempDir Path folder;

  private final List<String> reports = new CopyOnWriteArrayList<>();
  private final AtomicReference<ChildProcess> child = new AtomicReference<>();
  private final Supervisor supervisor = new Supervisor(reports::add, reports::add);

  /** What is answered, one after the other; alive once there is no more. */
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

  private final AtomicInteger answered = new AtomicInteger();

  /** How often the watch meets an error from now on. */
  private final AtomicInteger faults = new AtomicInteger();

  private HttpServer server;
  private LivenessWatch watch;

  @BeforeEach
  void begin() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/q/health/live", this::answer);
    server.start();
    var ports = Ports.free().with(SERVICE.management(), server.getAddress().getPort());
    watch =
        new LivenessWatch(
            ports,
            part -> part == SERVICE ? Optional.of(childUnlessFault()) : Optional.empty(),
            reports::add,
            INTERVAL);
    start();
  }

  @AfterEach
  void end() {
    watch.close();
    supervisor.close();
    child().kill();
    server.stop(0);
  }

  @Test
  void whoSaysThreeTimesThatItIsNotAliveIsStartedAgain() {
    long first = child().pid();
    answers.addAll(List.of(DOWN, DOWN, DOWN));

    watch.start();

    await().atMost(TIMEOUT).until(() -> reports.contains("catalog-service is back"));
    assertThat(child().pid()).isNotEqualTo(first);
    assertThat(child().isAlive()).isTrue();
    assertThat(ProcessHandle.of(first).filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(reports.get(0))
        .isEqualTo("catalog-service says that it is not alive: { \"status\": \"DOWN\" }");
    awaitMoreAnswers();
    assertThat(reports).filteredOn(line -> line.contains("not alive")).hasSize(1);
  }

  @Test
  void whoIsAliveOrSilentInBetweenIsLeftAlone() {
    long first = child().pid();
    answers.addAll(List.of(DOWN, DOWN, UP, DOWN, DOWN, NO_ANSWER, DOWN, DOWN));

    watch.start();

    awaitMoreAnswers();
    assertThat(answers).isEmpty();
    assertThat(child().pid()).isEqualTo(first);
    assertThat(child().isAlive()).isTrue();
    assertThat(reports).isEmpty();
  }

  @Test
  void anErrorOfTheWatchIsToldAndDoesNotEndIt() {
    faults.set(1);
    answers.addAll(List.of(DOWN, DOWN, DOWN, DOWN, DOWN, DOWN));

    watch.start();

    await().atMost(TIMEOUT).until(() -> reports.contains("catalog-service is back"));
    assertThat(reports)
        .filteredOn(line -> line.contains("made up"))
        .containsExactly(
            "whether catalog-service is alive is not known: java.lang.StackOverflowError: made up");
  }

  /** Until all answers and some more were taken. */
  private void awaitMoreAnswers() {
    int enough = answered.get() + answers.size() + 5;
    await().atMost(TIMEOUT).until(() -> answered.get() >= enough);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var status = Optional.ofNullable(answers.poll()).orElse(UP);
    answered.incrementAndGet();
    if (status == NO_ANSWER) {
      // Breaks off in the middle: a client asks again where nothing at all has come.
      exchange.sendResponseHeaders(DOWN, 100);
      exchange.close();
      return;
    }
    var body =
        (status == UP ? "{}" : "{\n  \"status\": \"DOWN\"\n}").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void start() {
    try {
      var label = SERVICE.label();
      var place = new ChildProcess.Place(label, folder.resolve("log"), folder.resolve("pid"));
      var started = ChildProcess.start(place, Program.other(LIVES, "TERM"), Map.of());
      child.set(started);
      started.onUnexpectedEnd(() -> supervisor.died(label, started.lastLines(), again()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Restart again() {
    return new Restart() {
      @Override
      public void launch() {
        start();
      }

      @Override
      public void awaitReady() {}
    };
  }

  private ChildProcess childUnlessFault() {
    if (faults.getAndDecrement() > 0) {
      throw new StackOverflowError("made up");
    }
    return child();
  }

  private ChildProcess child() {
    return Objects.requireNonNull(child.get());
  }
}
