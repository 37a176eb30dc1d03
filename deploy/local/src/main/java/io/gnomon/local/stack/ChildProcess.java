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

/** One running child, with its log file and a PID file that outlives the launcher. */
public final class ChildProcess {

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);
  private static final int LAST_LINES = 15;
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private final Part part;
  private final Path log;
  private final Program program;
  private final Process process;
  private volatile boolean stopRequested;

  private ChildProcess(Part part, Path log, Program program, Process process) {
    this.part = part;
    this.log = log;
    this.program = program;
    this.process = process;
  }

  static ChildProcess start(
      Part part, Home home, Program program, Map<String, String> environment) {
    var log = home.log(part);
    try {
      keepPreviousLog(log);
      var builder = new ProcessBuilder(inOwnSession(program.command())).redirectErrorStream(true);
      builder.environment().putAll(environment);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      var process = builder.start();
      PidFile.write(home.run(part.label()), process.toHandle());
      return new ChildProcess(part, log, program, process);
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

  /** Asks it to end, waits, and kills it if it does not. */
  public void stop() {
    requestStop();
    awaitStop(() -> {});
  }

  /** Asks it to end. */
  void requestStop() {
    stopRequested = true;
    process.destroy();
  }

  /**
   * Waits until it has ended, and kills it if it does not.
   *
   * @param stillWaiting is run once a second
   */
  void awaitStop(Runnable stillWaiting) {
    try {
      for (var second = 0; second < STOP_TIMEOUT.toSeconds(); second++) {
        if (process.waitFor(1, TimeUnit.SECONDS)) {
          return;
        }
        stillWaiting.run();
      }
      kill();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Whether later starts would be faster with a class archive that is not there yet. */
  boolean needsClassArchive() {
    return program.archiveMissing() && isAlive();
  }

  /** Writes its class archive; the process stands still meanwhile. */
  void archiveClasses() {
    program.archive().dump(pid());
  }

  /** {@code kill -9}; returns once it is gone. */
  public void kill() {
    stopRequested = true;
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

  void onUnexpectedEnd(Runnable action) {
    var unused =
        process
            .onExit()
            .thenRun(
                () -> {
                  if (!stopRequested) {
                    action.run();
                  }
                });
  }

  private static void keepPreviousLog(Path log) throws IOException {
    if (Files.exists(log)) {
      var previous = log.resolveSibling(log.getFileName() + ".previous");
      Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * A terminal sends Ctrl-C to its whole session. Only the launcher is to get it, which then stops
   * its children in order.
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
