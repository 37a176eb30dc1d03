package io.gnomon.e2e.restart;

import io.gnomon.e2e.guide.Guide;
import io.gnomon.e2e.guide.Shell;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Runs the commands of a section of a guide as they stand there. */
final class GuideShell {

  private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

  /** Where Debian has the client programs of each version of PostgreSQL. */
  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");

  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private final List<String> blocks;
  private final Map<String, String> variables = new HashMap<>();

  private GuideShell(List<String> blocks) {
    this.blocks = blocks;
    variables.put("PATH", programs() + System.getenv("PATH"));
  }

  /** Of the section that is called so. */
  static GuideShell of(String guide, String heading) {
    try {
      return new GuideShell(Guide.of(guide).section(heading).shell());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets a variable that the guide tells the reader to set. */
  void set(String variable, Object value) {
    variables.put(variable, value.toString());
  }

  /** Runs those blocks of the section, counted from 0, in one shell. */
  void run(int... numbers) throws IOException, InterruptedException {
    run(Arrays.stream(numbers).mapToObj(blocks::get).toList());
  }

  /** Whether there is a pg_dump of that version of PostgreSQL or a newer one. */
  boolean hasPgDump(int version) {
    try {
      var said = run(List.of("pg_dump --version || true"));
      return VERSION
          .matcher(said)
          .results()
          .map((MatchResult found) -> Integer.valueOf(found.group(1)))
          .anyMatch(found -> found >= version);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String run(List<String> commands) throws IOException, InterruptedException {
    return new Shell(variables, Path.of("target"), TIMEOUT).run(commands);
  }

  /** The newest, before the wrappers in the path, which ask for a server of this machine. */
  private static String programs() {
    var versions = PROGRAMS.toFile().listFiles(File::isDirectory);
    return versions == null
        ? ""
        : Arrays.stream(versions)
            .filter(each -> new File(each, "bin/pg_dump").canExecute())
            .max(Comparator.comparingInt(GuideShell::version))
            .map(each -> each + "/bin:")
            .orElse("");
  }

  private static int version(File folder) {
    return folder.getName().matches("\\d{1,3}") ? Integer.parseInt(folder.getName()) : 0;
  }
}
