package io.gnomon.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A file that says which process runs; the time of its start tells it from a later process of the
 * same number.
 */
public record PidFile(long pid, long startedAt) {

  /** Notes a process. */
  public static void write(Path file, ProcessHandle process) {
    try {
      Files.writeString(file, process.pid() + " " + startMillis(process));
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
      var parts = Files.readString(file).trim().split(" ", 2);
      var note = new PidFile(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
      return ProcessHandle.of(note.pid)
          .filter(ProcessHandle::isAlive)
          // One that has ended and waits to be reaped still counts as alive, but has no program.
          .filter(process -> process.info().command().isPresent())
          .filter(process -> startMillis(process) == note.startedAt);
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static long startMillis(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
  }
}
