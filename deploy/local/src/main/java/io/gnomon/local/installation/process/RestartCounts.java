package io.gnomon.local.installation.process;

import io.gnomon.embedded.secret.AtomicFile;
import io.gnomon.local.installation.Home;
import io.gnomon.local.installation.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * How often each part was started again since the last {@code up}, in a file for other commands.
 */
record RestartCounts(Path file) {

  static RestartCounts of(Home home) {
    return new RestartCounts(home.run("restarts.properties"));
  }

  int of(Part part) {
    return Integer.parseInt(read().getProperty(part.label(), "0"));
  }

  synchronized void add(Part part) {
    var counts = read();
    counts.setProperty(part.label(), Integer.toString(of(part) + 1));
    var lines = new StringBuilder();
    counts.forEach((label, count) -> lines.append(label).append('=').append(count).append('\n'));
    try {
      AtomicFile.write(file, lines.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void clear() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Properties read() {
    var counts = new Properties();
    if (Files.exists(file)) {
      try (var in = Files.newBufferedReader(file)) {
        counts.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return counts;
  }
}
