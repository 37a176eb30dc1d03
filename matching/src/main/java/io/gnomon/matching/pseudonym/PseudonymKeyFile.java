package io.gnomon.matching.pseudonym;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The file with the keys: a line of Base64 each, the newest on top; lines that begin with # are
 * none. Looked at every second: a file that appears or changes is taken. One that cannot be used,
 * or is gone, ends the use of its keys.
 */
public final class PseudonymKeyFile {

  /** In a folder of keys. */
  public static final String NAME = "pseudonym.key";

  private static final long CHECK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int MAX_BYTES = 64 << 10;

  private final Path file;
  private volatile Found found;

  /**
   * What was found.
   *
   * @param changed null where there is no file
   * @param fault why there are no keys; null where there are
   */
  private record Found(
      @Nullable Pseudonyms pseudonyms,
      @Nullable FileTime changed,
      @Nullable String fault,
      long checked) {}

  /** Whether it is there or not. */
  public PseudonymKeyFile(Path file) {
    this.file = file;
    this.found = look();
  }

  /** What its keys make; empty where there are none. The same object for as long as it is so. */
  public Optional<Pseudonyms> pseudonyms() {
    return Optional.ofNullable(current().pseudonyms);
  }

  /** Why there are no keys, without anything of them; empty where there are. */
  public Optional<String> fault() {
    return Optional.ofNullable(current().fault);
  }

  private Found current() {
    if (System.nanoTime() - found.checked >= CHECK_EVERY_NANOS) {
      refresh();
    }
    return found;
  }

  /** Looks at the file now. */
  public synchronized void refresh() {
    found = look(found);
  }

  private Found look(Found before) {
    try {
      var changed = Files.getLastModifiedTime(file);
      if (changed.equals(before.changed)) {
        return new Found(before.pseudonyms, changed, before.fault, System.nanoTime());
      }
    } catch (IOException e) {
      // Reported by the look that follows.
    }
    return look();
  }

  private Found look() {
    try {
      var changed = Files.getLastModifiedTime(file);
      if (Files.size(file) > MAX_BYTES) {
        return new Found(null, changed, file + " is too large", System.nanoTime());
      }
      return read(changed);
    } catch (NoSuchFileException e) {
      return new Found(null, null, file + " is not there", System.nanoTime());
    } catch (IOException e) {
      return new Found(null, null, file + " cannot be read", System.nanoTime());
    }
  }

  private Found read(FileTime changed) throws IOException {
    try {
      var keys = keys(Files.readAllLines(file));
      return keys.isEmpty()
          ? new Found(null, changed, file + " has no key", System.nanoTime())
          : new Found(new Pseudonyms(keys), changed, null, System.nanoTime());
    } catch (IllegalArgumentException e) {
      return new Found(null, changed, file + ": " + e.getMessage(), System.nanoTime());
    }
  }

  private static List<PseudonymKey> keys(List<String> lines) {
    return lines.stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(PseudonymKey::ofBase64)
        .toList();
  }
}
