package io.gnomon.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * That each table is named in SQL, entities and copies of one package only, its owner: others ask
 * the owner. Reads the sources of the module, {@code src/main/java}.
 *
 * @param owners the owner of each table, a package below the service's own: {@code app}
 * @param readers packages that may read tables of others, by table; each is an exception with a
 *     reason
 */
public record TableOwnership(Map<String, String> owners, Map<String, Set<String>> readers) {

  /** Asks a database for its tables, without their partitions. */
  public static final String TABLES =
      """
      select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      """;

  /** What the kit and Flyway own in each database. */
  private static final Set<String> OF_THE_KIT =
      Set.of("audit_entry", "flyway_schema_history", "outbox");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?:\\b(from|join|into|update|using|table|truncate)\\s+(?:only\\s+)?|\\binto\\(\"|@Table\\(name = \")([a-z_]+)\\b");
  private static final Pattern WRITES =
      Pattern.compile("(?i)\\b(insert\\s+into|update|delete\\s+from|truncate)\\s+([a-z_]+)\\b");

  /** Checks the sources of the module that runs the test. */
  public void check(String servicePackage) {
    var root = Path.of("src/main/java", servicePackage.split("\\."));
    var faults = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .forEach(file -> check(packageOf(root, file), file, faults));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(faults)
        .as("a table has one owner, so that its invariants are kept in one place")
        .isEmpty();
  }

  /**
   * That the list names each table of the database, and no other.
   *
   * @param tables what {@link #TABLES} answers
   */
  public void checkComplete(Collection<String> tables) {
    var owned = new TreeSet<>(owners.keySet());
    owned.addAll(OF_THE_KIT);
    assertThat(owned).isEqualTo(new TreeSet<>(tables));
  }

  private void check(String owner, Path file, List<String> faults) {
    var text = read(file);
    for (var table : named(text, NAMED)) {
      var owned = owners.get(table);
      boolean mayRead =
          readers.getOrDefault(table, Set.of()).contains(owner)
              && !named(text, WRITES).contains(table);
      if (owned != null && !isWithin(owner, owned) && !mayRead) {
        faults.add(file + " names " + table + ", which belongs to " + owned);
      }
    }
  }

  private static boolean isWithin(String name, String owner) {
    return name.equals(owner) || name.startsWith(owner + ".");
  }

  private static Set<String> named(String text, Pattern pattern) {
    var found = new TreeMap<String, Boolean>();
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.put(matcher.group(2), true);
    }
    return found.keySet();
  }

  private static String packageOf(Path root, Path file) {
    var folder = root.relativize(file).getParent();
    return folder == null ? "" : folder.toString().replace('/', '.').replace('\\', '.');
  }

  /** Without comments, which may speak of any table. */
  private static String read(Path file) {
    try {
      return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\\n]*", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
