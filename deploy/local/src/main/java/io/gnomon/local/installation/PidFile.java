package io.gnomon.local.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that says which process runs; its start distinguishes it from another process of the same
 * number, also after the clock was set or the machine has started anew.
 */
public final class PidFile {

  private static final Path PROC = Path.of("/proc");
  private static final Path BOOT = PROC.resolve("sys/kernel/random/boot_id");

  /** In {@code /proc/PID/stat}, of what follows the name of the program; see proc(5). */
  private static final int START_TICKS = 22 - 3;

  private PidFile() {}

  /** Notes a process. */
  public static void write(Path file, ProcessHandle process) {
    try {
      Files.writeString(file, process.pid() + " " + startOf(process).orElse("unknown"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process that the file names, if it still runs. */
  public static Optional<ProcessHandle> running(Path file) {
    try {
      if (Files.notExists(file)) {
        return Optional.empty();
      }
      var note = Files.readString(file).trim().split(" ", 2);
      return ProcessHandle.of(Long.parseLong(note[0]))
          .filter(ProcessHandle::isAlive)
          // One that has ended and waits to be reaped still counts as alive, but has no program.
          .filter(process -> process.info().command().isPresent())
          .filter(process -> isStart(note[1], process));
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /**
   * The boot of the machine and the ticks from there to the start, which no change of the clock
   * moves; where the system does not have them, the time of the start.
   */
  private static Optional<String> startOf(ProcessHandle process) {
    try {
      var stat = Files.readString(PROC.resolve(Long.toString(process.pid())).resolve("stat"));
      var afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Optional.of(Files.readString(BOOT).strip() + " " + afterName[START_TICKS]);
    } catch (IOException e) {
      return timeOf(process);
    }
  }

  private static Optional<String> timeOf(ProcessHandle process) {
    return process.info().startInstant().map(start -> Long.toString(start.toEpochMilli()));
  }

  /** The version before noted the time alone, and its processes may still run. */
  private static boolean isStart(String noted, ProcessHandle process) {
    return startOf(process).equals(Optional.of(noted))
        || timeOf(process).equals(Optional.of(noted));
  }
}
