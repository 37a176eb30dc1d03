package io.gnomon.local.installation.process;

import io.gnomon.embedded.postgres.PostgresFolder;
import io.gnomon.local.installation.Home;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.PidFile;
import io.gnomon.local.installation.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The processes of an installation, found by their PID files: the launcher that runs it, or
 * children that a killed launcher left.
 */
public final class InstallationProcesses {

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(90);
  private static final Duration WAITING_INTERVAL = Duration.ofSeconds(1);
  private static final long POLL_MILLIS = 50;
  private static final String LAUNCHER = "launcher";

  private InstallationProcesses() {}

  /** The launcher of this installation, if one runs. */
  public static Optional<ProcessHandle> launcher(Home home) {
    return PidFile.running(home.run(LAUNCHER))
        .filter(process -> process.pid() != ProcessHandle.current().pid());
  }

  /** The process of a part, whichever process started it. */
  public static Optional<ProcessHandle> process(Home home, Part part) {
    return part == Part.POSTGRES ? postmaster(home) : PidFile.running(home.run(part.label()));
  }

  /** Writes down that this process is the launcher. */
  static void register(Home home) {
    PidFile.write(home.run(LAUNCHER), ProcessHandle.current());
  }

  /** Ends children whose launcher is gone; refuses to when their launcher still runs. */
  static void endOrphans(Home home, Progress progress) {
    launcher(home)
        .ifPresent(
            running -> {
              throw new StackException(
                  "it runs already (process %d)".formatted(running.pid()),
                  "use it, or stop it with ./gnomon down");
            });
    children(home)
        .forEach(
            (part, process) -> {
              progress.report(
                  "ending process %d (%s) that an earlier run left"
                      .formatted(process.pid(), part.label()));
              end(process);
            });
  }

  /**
   * Stops a running installation from outside: by its launcher, which stops its children in order,
   * then what may be left.
   *
   * @return whether anything ran
   */
  public static boolean stop(Home home, Progress progress) {
    var children = children(home);
    var launcher = launcher(home);
    launcher.ifPresent(
        process -> {
          process.destroy();
          awaitEnd(process, new LinkedHashMap<>(children), progress);
        });
    children(home).forEach((part, process) -> end(process));
    deletePidFiles(home);
    return launcher.isPresent() || !children.isEmpty();
  }

  static void deletePidFiles(Home home) {
    for (var part : Part.values()) {
      delete(home.run(part.label()));
    }
    delete(home.run(LAUNCHER));
  }

  private static void awaitEnd(
      ProcessHandle launcher, Map<Part, ProcessHandle> children, Progress progress) {
    var deadline = Instant.now().plus(STOP_TIMEOUT);
    var nextLine = Instant.now().plus(WAITING_INTERVAL);
    while (launcher.isAlive() && Instant.now().isBefore(deadline)) {
      children.entrySet().removeIf(child -> reportIfEnded(child, progress));
      if (Instant.now().isAfter(nextLine)) {
        progress.waiting("stopping " + String.join(", ", labels(children)));
        nextLine = Instant.now().plus(WAITING_INTERVAL);
      }
      pause();
    }
    children.entrySet().removeIf(child -> reportIfEnded(child, progress));
    if (launcher.isAlive()) {
      launcher.destroyForcibly();
    }
  }

  private static boolean reportIfEnded(Map.Entry<Part, ProcessHandle> child, Progress progress) {
    if (child.getValue().isAlive()) {
      return false;
    }
    progress.report(child.getKey().label() + " has stopped");
    return true;
  }

  private static List<String> labels(Map<Part, ProcessHandle> children) {
    return children.keySet().stream().map(Part::label).toList();
  }

  /** In the order in which they are to end: the servers last. */
  private static Map<Part, ProcessHandle> children(Home home) {
    var children = new LinkedHashMap<Part, ProcessHandle>();
    Part.processes().stream()
        .sorted(Comparator.reverseOrder())
        .forEach(part -> process(home, part).ifPresent(found -> children.put(part, found)));
    return children;
  }

  /** PostgreSQL writes its own PID file, and outlives a launcher that was killed. */
  private static Optional<ProcessHandle> postmaster(Home home) {
    try {
      return new PostgresFolder(home.data(Part.POSTGRES), home.passwords(), null).server();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new StackException("process %d cannot be ended".formatted(process.pid()), "kill it");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while stopping", "run ./gnomon down again");
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
