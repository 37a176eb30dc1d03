package io.gnomon.agent.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Persists the ledger when the fleet stops. A marker file exists while the fleet runs; a start that
 * finds it knows that the process before was killed and that its ledger is incomplete.
 */
public final class LedgerFile {

  private final Path file;
  private final Path inUse;

  public LedgerFile(Path folder) {
    this.file = folder.resolve("ledger.ndjson.gz");
    this.inUse = folder.resolve("ledger.in-use");
  }

  /** Reads the ledger and creates the marker. */
  public Ledger open() {
    try {
      var ledger = read();
      if (Files.exists(inUse)) {
        ledger.markIncomplete();
      }
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(inUse, "");
      return ledger;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read; without it the ledger is lost", e);
    }
  }

  /** Writes the ledger atomically and removes the marker. */
  public void close(Ledger ledger) {
    try {
      var next = file.resolveSibling(file.getFileName() + ".next");
      try (var out = new GZIPOutputStream(Files.newOutputStream(next))) {
        LedgerWriter.writeAll(ledger, out);
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
      return LedgerReader.read(in);
    }
  }
}
