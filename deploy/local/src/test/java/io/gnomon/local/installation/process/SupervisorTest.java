package io.gnomon.local.installation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gnomon.local.installation.ChildProcess;
import io.gnomon.local.installation.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real processes: one that runs until it is killed, and one that dies at once. */
class SupervisorTest {

  private static final List<String> LIVES =
      List.of("sh", "-c", "echo lives; exec tail -f /dev/null");
  private static final List<String> DIES = List.of("sh", "-c", "echo my last words; exit 1");
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  @TempDir Path folder;

  private final List<String> reports = new CopyOnWriteArrayList<>();
  private final List<String> reasons = new CopyOnWriteArrayList<>();
  private final AtomicReference<ChildProcess> child = new AtomicReference<>();
  private final Supervisor supervisor = new Supervisor(reports::add, reasons::add);

  @AfterEach
  void end() {
    supervisor.close();
    child().kill();
  }

  @Test
  void whoIsKilledRunsAgain() {
    start(LIVES);
    await().atMost(TIMEOUT).until(() -> child().lastLines().contains("lives"));
    long killed = child().pid();

    ProcessHandle.of(killed).orElseThrow().destroyForcibly();

    await().atMost(TIMEOUT).until(() -> reports.contains("sample is back"));
    assertThat(child().pid()).isNotEqualTo(killed);
    assertThat(child().isAlive()).isTrue();
    assertThat(reports.get(0)).contains("sample has ended by itself").contains("lives");
    assertThat(reasons).isEmpty();
  }

  @Test
  void whoIsStoppedStaysSo() {
    start(LIVES);

    child().stop();

    assertThat(child().isAlive()).isFalse();
    assertThat(reports).isEmpty();
  }

  @Test
  void whoDiesAgainAndAgainIsGivenUpWithItsLastWords() {
    start(DIES);

    await().atMost(TIMEOUT).until(() -> !reasons.isEmpty());
    assertThat(reasons)
        .singleElement()
        .asString()
        .contains("sample has died 5 times within a minute")
        .contains("my last words");
    assertThat(reports).filteredOn(line -> line.contains("is started again")).hasSize(4);
  }

  @Test
  @Tag("full")
  void whatCannotEvenBeStartedIsGivenUpToo() {
    start(LIVES);
    supervisor.died("other", "it died", failing());

    await().atMost(TIMEOUT).until(() -> !reasons.isEmpty());
    assertThat(reasons.get(0)).contains("it cannot be started: no such program");
  }

  @Test
  void anErrorIsToldAndTheChildIsTriedAgain() {
    var errors = new ArrayDeque<Error>(List.of(new NoClassDefFoundError("io/gnomon/Gone")));
    supervisor.died("sample", "it died", afterErrors(errors));

    await().atMost(TIMEOUT).until(() -> reports.contains("sample is back"));
    assertThat(reports)
        .anyMatch(
            line ->
                line.contains(
                    "it cannot be started: java.lang.NoClassDefFoundError: io/gnomon/Gone"));
    assertThat(child().isAlive()).isTrue();
  }

  private Restart afterErrors(Queue<Error> errors) {
    var again = again(LIVES);
    return new Restart() {
      @Override
      public void launch() {
        var error = errors.poll();
        if (error != null) {
          throw error;
        }
        again.launch();
      }

      @Override
      public void awaitReady() {
        again.awaitReady();
      }
    };
  }

  private void start(List<String> command) {
    try {
      var place = new ChildProcess.Place("sample", folder.resolve("log"), folder.resolve("pid"));
      var started = ChildProcess.start(place, Program.other(command, "TERM"), Map.of());
      child.set(started);
      started.onUnexpectedEnd(() -> supervisor.died("sample", started.lastLines(), again(command)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Restart again(List<String> command) {
    return new Restart() {
      @Override
      public void launch() {
        start(command);
      }

      @Override
      public void awaitReady() {
        if (!command.equals(LIVES)) {
          throw new IllegalStateException("it ended");
        }
      }
    };
  }

  private static Restart failing() {
    return new Restart() {
      @Override
      public void launch() {
        throw new IllegalStateException("no such program");
      }

      @Override
      public void awaitReady() {}
    };
  }

  private ChildProcess child() {
    return Objects.requireNonNull(child.get());
  }
}
