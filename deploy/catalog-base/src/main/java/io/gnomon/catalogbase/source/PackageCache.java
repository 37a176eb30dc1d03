package io.gnomon.catalogbase.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A folder outside the repository with the packages' files; asks the client for what it lacks. */
public final class PackageCache {

  private static final long MAX_BYTES = 128L * 1024 * 1024;
  private static final int MAX_ATTEMPTS = 3;

  private final Path folder;
  private final PackageClient client;

  /** A cache in that folder, which is made if missing. */
  public PackageCache(Path folder, PackageClient client) {
    this.folder = folder;
    this.client = client;
  }

  /** The package's file, checked against its pinned hash each time. */
  public PackageFiles open(LockedPackage wanted) throws IOException, InterruptedException {
    Path file = folder.resolve(wanted.fileName());
    if (!Files.exists(file)) {
      fetch(wanted, file);
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new IOException(wanted.name() + " is larger than " + MAX_BYTES + " bytes");
    }
    Integrity.check(wanted, file);
    return new ArchiveFiles(file, wanted.registry());
  }

  private void fetch(LockedPackage wanted, Path file) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path landing = Files.createTempDirectory(folder, "landing");
    try {
      fetchWithRetries(wanted, landing);
      Files.move(onlyFile(wanted, landing), file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      clear(landing);
    }
  }

  private void fetchWithRetries(LockedPackage wanted, Path landing)
      throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        client.fetch(wanted, landing);
        return;
      } catch (IOException e) {
        if (attempt == MAX_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static Path onlyFile(LockedPackage wanted, Path landing) throws IOException {
    List<Path> files = list(landing);
    if (files.size() != 1) {
      throw new IOException(wanted.name() + ": its client left " + files.size() + " files");
    }
    return files.get(0);
  }

  private static void clear(Path landing) throws IOException {
    for (Path file : list(landing)) {
      Files.delete(file);
    }
    Files.delete(landing);
  }

  private static List<Path> list(Path landing) throws IOException {
    try (Stream<Path> files = Files.list(landing)) {
      return files.toList();
    }
  }
}
