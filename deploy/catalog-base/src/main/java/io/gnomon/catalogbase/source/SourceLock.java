package io.gnomon.catalogbase.source;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The lock file: every package, in order of precedence of what it says. */
public record SourceLock(List<LockedPackage> packages) {

  private static final Set<String> PERMISSIVE =
      Set.of(
          "0BSD",
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "CC0-1.0",
          "ISC",
          "MIT",
          "MIT-0",
          "MPL-2.0",
          "Unlicense");

  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  /** Refuses a package under a licence that would restrict those who redistribute the catalog. */
  public SourceLock {
    packages = List.copyOf(packages);
    for (LockedPackage locked : packages) {
      if (!PERMISSIVE.contains(locked.licence())) {
        throw new IllegalArgumentException(
            locked.name() + ": licence " + locked.licence() + " is not a permissive one");
      }
    }
  }

  /** Reads the lock file. */
  public static SourceLock read(Path file) throws IOException {
    return JSON.readValue(file.toFile(), SourceLock.class);
  }
}
