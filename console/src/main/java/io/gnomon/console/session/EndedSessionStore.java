package io.gnomon.console.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sessions that were ended before their token was: their cookies are refused, after a restart, too.
 */
final class EndedSessionStore {

  private final Map<String, Instant> untilById = new ConcurrentHashMap<>();
  private final Path folder;

  EndedSessionStore(Path folder) throws IOException {
    this.folder = folder;
    SecretFile.makeFolder(folder);
    read();
  }

  /** Reads which ones other processes of the front door have ended; blocks. */
  void read() throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        var id = String.valueOf(file.getFileName());
        if (!untilById.containsKey(id)) {
          until(file).ifPresent(until -> untilById.put(id, until));
        }
      }
    }
  }

  /** Asks memory alone: a shared volume may hang, and must not hold up whoever asks. */
  boolean contains(String id) {
    return untilById.containsKey(id);
  }

  /** Adds one, which counts at once, and forgets those whose cookies are good for nothing. */
  void add(String id, Instant until, Instant now) throws IOException {
    untilById.put(id, until);
    SecretFile.write(
        folder.resolve(id),
        Long.toString(until.getEpochSecond()).getBytes(StandardCharsets.US_ASCII));
    for (var each : Map.copyOf(untilById).entrySet()) {
      if (each.getValue().isBefore(now)) {
        untilById.remove(each.getKey());
        Files.deleteIfExists(folder.resolve(each.getKey()));
      }
    }
  }

  private static Optional<Instant> until(Path file) throws IOException {
    try {
      // A process that was killed leaves an empty file.
      return Optional.of(Files.readString(file))
          .filter(until -> until.matches("\\d{1,12}"))
          .map(until -> Instant.ofEpochSecond(Long.parseLong(until)));
    } catch (NoSuchFileException e) { // Another process has just forgotten it.
      return Optional.empty();
    }
  }
}
