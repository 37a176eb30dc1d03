package io.gnomon.local.installation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to run as a child process.
 *
 * @param missingArchive the class archive that would make later starts faster; null where it exists
 *     or makes no sense
 * @param stopSignal that asks it to end, such as TERM
 */
public record Program(
    List<String> command, @Nullable ClassArchive missingArchive, String stopSignal) {

  private static final String TERMINATE = "TERM";

  public Program {
    command = List.copyOf(command);
  }

  /** A Java program. */
  public static Program java(List<String> command, @Nullable ClassArchive missingArchive) {
    return new Program(command, missingArchive, TERMINATE);
  }

  /** Another one, which the signal asks to end. */
  public static Program other(List<String> command, String stopSignal) {
    return new Program(command, null, stopSignal);
  }
}
