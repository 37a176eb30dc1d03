package io.gnomon.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Processes of an installation as its notes tell: the launcher that runs it, or children that a
 * killed launcher left.
 */
public final class Leftovers {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private Leftovers() {}

  /** The launcher of this installation, if one runs. */
  public static Optional<ProcessHandle> launcher(Home home) {
    return ProcessNote.running(home.run("launcher"))
        .filter(process -> process.pid() != ProcessHandle.current().pid());
  }

  /** The process of a part, whoever started it. */
  public static Optional<ProcessHandle> process(Home home, Part part) {
    return ProcessNote.running(home.run(part.label()));
  }

  /** Ends children that nobody looks after; refuses to when their launcher still runs. */
  static void end(Home home, Consumer<String> progress) {
    launcher(home)
        .ifPresent(
            running -> {
              throw new StackException(
                  "it runs already (process %d)".formatted(running.pid()),
                  "use it, or stop it with ./gnomon down");
            });
    for (var process : children(home)) {
      progress.accept("ending process %d that an earlier run left".formatted(process.pid()));
      endOne(process);
    }
  }

  /** Stops a running installation from outside: its launcher in order, then what may be left. */
  public static boolean stop(Home home) {
    var running = Stream.concat(launcher(home).stream(), children(home).stream()).toList();
    running.forEach(Leftovers::endOne);
    forget(home);
    return !running.isEmpty();
  }

  static void forget(Home home) {
    for (var file : List.of(Part.values())) {
      delete(home.run(file.label()));
    }
    delete(home.run("launcher"));
  }

  /** In the order in which they are to end: the servers last. */
  private static List<ProcessHandle> children(Home home) {
    var noted =
        Part.startOrder().stream()
            .sorted(Comparator.reverseOrder())
            .flatMap(part -> process(home, part).stream());
    return Stream.concat(noted, postmaster(home).stream()).toList();
  }

  /** PostgreSQL notes its own process, and outlives a launcher that was killed. */
  private static Optional<ProcessHandle> postmaster(Home home) {
    try (var lines = Files.lines(home.postmasterNote())) {
      return lines
          .findFirst()
          .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.trim())))
          .filter(process -> process.info().command().orElse("").contains("postgres"));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static void endOne(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new StackException("process %d cannot be ended".formatted(process.pid()), "kill it");
    }
  }

  private static void delete(Path note) {
    try {
      Files.deleteIfExists(note);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
