package io.gnomon.agent.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Where a ledger outlives its process: written when the fleet stops. While the fleet runs the file
 * is marked as being in use; a start that finds the mark knows that the process before was killed
 * and that its deeds are unknown.
 */
public final class LedgerFile {

  private final Path file;
  private final Path inUse;

  public LedgerFile(Path folder) {
    this.file = folder.resolve("ledger.ndjson.gz");
    this.inUse = folder.resolve("ledger.in-use");
  }

  /** The ledger so far; from now on it is in use. */
  public Ledger open() {
    try {
      var ledger = read();
      if (Files.exists(inUse)) {
        ledger.incomplete();
      }
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(inUse, "");
      return ledger;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** Keeps it, in one step; it is no longer in use. */
  public void close(Ledger ledger) {
    try {
      var next = file.resolveSibling(file.getFileName() + ".next");
      try (var out = new GZIPOutputStream(Files.newOutputStream(next))) {
        LedgerLines.writeAll(ledger, out);
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Files.deleteIfExists(inUse);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }

  private Ledger read() throws IOException {
    if (Files.notExists(file)) {
      return new Ledger();
    }
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      return LedgerReading.read(in);
    }
  }
}
