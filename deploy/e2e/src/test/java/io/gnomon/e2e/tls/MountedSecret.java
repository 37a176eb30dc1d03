package io.gnomon.e2e.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A folder of files as Kubernetes mounts a Secret: each is a link through {@code ..data}, a link
 * itself, so that all of them change at once.
 */
record MountedSecret(Path folder) {

  private static final Path DATA = Path.of("..data");

  /** Has copies of those files instead of what was there. */
  void update(Path files) throws IOException {
    Files.createDirectories(folder);
    var content = Files.createTempDirectory(folder, "..");
    try (var all = Files.list(files)) {
      for (var file : all.toList()) {
        var name = file.getFileName();
        Files.copy(file, content.resolve(name));
        if (Files.notExists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
          Files.createSymbolicLink(folder.resolve(name), DATA.resolve(name));
        }
      }
    }
    var next = Files.createSymbolicLink(folder.resolve("..data_tmp"), content.getFileName());
    Files.move(next, folder.resolve(DATA), StandardCopyOption.ATOMIC_MOVE);
  }
}
