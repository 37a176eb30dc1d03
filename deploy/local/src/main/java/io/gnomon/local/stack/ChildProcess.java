package io.gnomon.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One running child, with its log file and a note of its process id that outlives the launcher. */
public final class ChildProcess {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int LAST_LINES = 15;
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private final Part part;
  private final Path log;
  private final Process process;
  private volatile boolean endIsWanted;

  private ChildProcess(Part part, Path log, Process process) {
    this.part = part;
    this.log = log;
    this.process = process;
  }

  static ChildProcess start(
      Part part, Home home, List<String> command, Map<String, String> environment) {
    var log = home.log(part);
    try {
      keepPrevious(log);
      var builder = new ProcessBuilder(inOwnSession(command)).redirectErrorStream(true);
      builder.environment().putAll(environment);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      var process = builder.start();
      ProcessNote.write(home.run(part.label()), process.toHandle());
      return new ChildProcess(part, log, process);
    } catch (IOException e) {
      throw new StackException(
          part.label() + " cannot be started: " + e.getMessage(), "see " + log);
    }
  }

  /** What runs in it. */
  public Part part() {
    return part;
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** Whether it runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Asks it to end, waits, and ends it the hard way if it does not. */
  public void stop() {
    endIsWanted = true;
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** {@code kill -9}; returns once it is gone. */
  public void kill() {
    endIsWanted = true;
    process.destroyForcibly().onExit().join();
  }

  /** The end of its log, for a report of its death. */
  public String lastLines() {
    try {
      var lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }

  void whenItEndsByItself(Runnable action) {
    var unused =
        process
            .onExit()
            .thenRun(
                () -> {
                  if (!endIsWanted) {
                    action.run();
                  }
                });
  }

  private static void keepPrevious(Path log) throws IOException {
    if (Files.exists(log)) {
      var previous = log.resolveSibling(log.getFileName() + ".previous");
      Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * A terminal sends Ctrl-C to its whole session; only the launcher shall get it, so that the order
   * of stopping is ours.
   */
  private static List<String> inOwnSession(List<String> command) {
    if (!Files.isExecutable(SETSID)) {
      return command;
    }
    var wrapped = new ArrayList<String>();
    wrapped.add(SETSID.toString());
    wrapped.addAll(command);
    return wrapped;
  }
}
