package io.gnomon.console.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sessions that were ended before their token was: their cookies are refused, after a restart, too.
 * Look-ups read memory alone: a shared volume may hang, and must not delay requests.
 */
public final class EndedSessionStore {

  private final Map<String, Instant> untilById = new ConcurrentHashMap<>();

  /** Those that are not in the folder yet. */
  private final Set<String> unwritten = ConcurrentHashMap.newKeySet();

  private final Path folder;

  public EndedSessionStore(Path folder) throws IOException {
    this.folder = folder;
    SecretFile.makeFolder(folder);
    read();
  }

  public boolean contains(String id) {
    return untilById.containsKey(id);
  }

  /** Adds one, which counts at once; the folder has it with the next exchange. */
  public void note(String id, Instant until) {
    merge(id, until);
    unwritten.add(id);
  }

  /** Adds one, which is in the folder afterwards; blocks. */
  public void add(String id, Instant until) throws IOException {
    merge(id, until);
    write(id);
  }

  /**
   * Writes those that are not in the folder yet, reads those that other processes of the front door
   * have ended, and forgets those whose cookies are good for nothing by themselves; blocks.
   */
  public void exchange(Instant now) throws IOException {
    for (var id : Set.copyOf(unwritten)) {
      write(id);
      unwritten.remove(id);
    }
    read();
    for (var each : Map.copyOf(untilById).entrySet()) {
      if (each.getValue().isBefore(now)) {
        forget(each.getKey(), now);
      }
    }
  }

  private void read() throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        var id = String.valueOf(file.getFileName());
        if (!untilById.containsKey(id)) {
          until(file).ifPresent(until -> merge(id, until));
        }
      }
    }
  }

  private void merge(String id, Instant until) {
    untilById.merge(id, until, (one, other) -> one.isAfter(other) ? one : other);
  }

  private void write(String id) throws IOException {
    var until = untilById.get(id);
    if (until != null) {
      SecretFile.write(
          folder.resolve(id),
          Long.toString(until.getEpochSecond()).getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Unless another process has ended it for longer. */
  private void forget(String id, Instant now) throws IOException {
    var file = folder.resolve(id);
    var until = until(file);
    if (until.isPresent() && !until.get().isBefore(now)) {
      merge(id, until.get());
    } else {
      untilById.remove(id);
      Files.deleteIfExists(file);
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
