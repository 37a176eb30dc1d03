package io.gnomon.console.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
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
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        var until = Files.readString(file);
        // A process that was killed leaves an empty file.
        if (until.matches("\\d{1,12}")) {
          untilById.put(
              String.valueOf(file.getFileName()), Instant.ofEpochSecond(Long.parseLong(until)));
        }
      }
    }
  }

  /** Another process of the front door may have ended it. */
  boolean contains(String id) {
    return untilById.containsKey(id) || Files.exists(folder.resolve(id));
  }

  /** Adds one, and forgets those whose cookies are good for nothing any more. */
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
}
