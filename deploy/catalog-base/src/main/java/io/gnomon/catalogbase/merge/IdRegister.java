package io.gnomon.catalogbase.merge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ids that were ever given, by domain. An id is never changed and never given to another
 * service, also when its own has left.
 */
public final class IdRegister {

  private static final int MAX_ID_LENGTH = 60;

  private final Map<String, String> ids = new TreeMap<>();
  private final Set<String> given = new HashSet<>();

  /** Nothing given yet. */
  public IdRegister() {}

  /** Reads the register; a missing file is an empty one. */
  public static IdRegister read(Path file) throws IOException {
    IdRegister register = new IdRegister();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        int tab = line.indexOf('\t');
        register.put(line.substring(0, tab), line.substring(tab + 1));
      }
    }
    return register;
  }

  /** Writes it, sorted by domain. */
  public void write(Path file) throws IOException {
    String lines =
        ids.entrySet().stream()
            .map(line -> line.getKey() + "\t" + line.getValue() + "\n")
            .collect(Collectors.joining());
    Files.write(file, lines.getBytes(StandardCharsets.UTF_8));
  }

  /** The id of the service: the one it has under any of its domains, else a new one. */
  String idOf(Draft service, Set<String> curated) {
    return Stream.concat(Stream.of(service.key()), service.aliases().stream())
        .filter(domain -> ids.containsKey(domain) && !curated.contains(ids.get(domain)))
        .findFirst()
        .map(ids::get)
        .orElseGet(() -> give(service, curated));
  }

  private String give(Draft service, Set<String> curated) {
    String domain = service.key().replace('.', '-');
    String slug = slug(service.name());
    String id = slug.isEmpty() ? domain : slug;
    if (given.contains(id) || curated.contains(id)) {
      id = slug.isEmpty() ? domain : slug + "-" + domain;
    }
    put(service.key(), id);
    return id;
  }

  private void put(String domain, String id) {
    ids.put(domain, id);
    given.add(id);
  }

  private static String slug(String name) {
    String ascii =
        Normalizer.normalize(name.replace("&", " and "), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’]", "")
            .replaceAll("[^a-z0-9]+", "-");
    String slug = ascii.substring(0, Math.min(MAX_ID_LENGTH, ascii.length()));
    return slug.replaceAll("^-+|-+$", "");
  }
}
