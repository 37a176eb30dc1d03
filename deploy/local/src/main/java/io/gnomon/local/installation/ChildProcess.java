package io.gnomon.local.installation;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One running child, with its log file and a PID file that outlives the launcher. */
public final class ChildProcess {

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);
  private static final int LAST_LINES = 15;
  private static final int LAST_BYTES = 16 * 1024;
  private static final String LOW_PRIORITY = "10";
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private final Place place;
  private final Program program;
  private final Process process;
  private final long logStart;
  private volatile boolean stopRequested;

  private ChildProcess(Place place, Program program, Process process, long logStart) {
    this.place = place;
    this.program = program;
    this.process = process;
    this.logStart = logStart;
  }

  /**
   * What a child is called, and where it leaves its traces.
   *
   * @param log what it prints is added to it
   */
  public record Place(String label, Path log, Path pidFile) {}

  /** Starts it. */
  public static ChildProcess start(Place place, Program program, Map<String, String> environment)
      throws IOException {
    var log = place.log.toFile();
    long logStart = log.length();
    var builder = new ProcessBuilder(inOwnSession(program.command())).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    var process = builder.start();
    PidFile.write(place.pidFile, process.toHandle());
    return new ChildProcess(place, program, process, logStart);
  }

  /** What it is called. */
  public String label() {
    return place.label;
  }

  /** Where it logs. */
  public Path log() {
    return place.log;
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** Whether it runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Lets all others come first from now on where processors are busy. */
  public void lowerPriority() {
    try {
      // Of all its threads: it is the first of a session, and so of a group of its own.
      new ProcessBuilder("renice", "-n", LOW_PRIORITY, "-g", Long.toString(pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // It only takes more of busy processors then.
    }
  }

  /** Asks it to end, waits, and kills it if it does not. */
  public void stop() {
    requestStop();
    awaitStop(() -> {});
  }

  /** Asks it to end. */
  public void requestStop() {
    stopRequested = true;
    try {
      // The JVM itself sends no other signal than TERM and KILL.
      new ProcessBuilder("sh", "-c", "kill -" + program.stopSignal() + " " + pid()).start();
    } catch (IOException e) {
      process.destroy();
    }
  }

  /**
   * Waits until it has ended, and kills it if it does not.
   *
   * @param stillWaiting is run once a second
   */
  public void awaitStop(Runnable stillWaiting) {
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
  public boolean needsClassArchive() {
    return program.missingArchive() != null && isAlive();
  }

  /** Writes its class archive; the process stands still meanwhile. */
  public void archiveClasses() {
    var archive = program.missingArchive();
    if (archive != null) {
      archive.dump(pid());
    }
  }

  /** {@code kill -9}, as a requested stop; returns once it is gone. */
  public void kill() {
    stopRequested = true;
    process.destroyForcibly().onExit().join();
  }

  /** {@code kill -9}, as in a crash; returns once it is gone. */
  public void fail() {
    process.destroyForcibly().onExit().join();
  }

  /** The end of what it has logged, for a report of its death. */
  public String lastLines() {
    try (var file = new RandomAccessFile(place.log.toFile(), "r")) {
      var from = Math.max(logStart, file.length() - LAST_BYTES);
      var bytes = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(bytes);
      var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }

  /** Runs that once when it has ended without having been asked to. */
  public void onUnexpectedEnd(Runnable action) {
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
