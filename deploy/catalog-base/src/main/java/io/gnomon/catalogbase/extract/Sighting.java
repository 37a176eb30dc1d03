package io.gnomon.catalogbase.extract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One row of one package, as it stands there: a named service with a home page.
 *
 * @param home URL or host of the service
 * @param aliases further hosts of the same service, possibly with {@code *.}
 * @param category a category of the catalog, where the source tells
 * @param categoryIsWeak whether the category follows from the source alone, not from the row
 * @param vendor the owner, where the source names one
 * @param factors risk factor id to value
 */
public record Sighting(
    String name,
    String home,
    List<String> aliases,
    Evidence evidence,
    @Nullable String category,
    boolean categoryIsWeak,
    @Nullable String vendor,
    Map<String, String> factors) {

  /** Copies the collections. */
  public Sighting {
    aliases = List.copyOf(aliases);
    factors = Map.copyOf(factors);
  }

  /** A service of that name at that address. */
  public static Sighting of(String name, String home, Evidence evidence) {
    return new Sighting(name, home, List.of(), evidence, null, false, null, Map.of());
  }

  /** With further hosts. */
  public Sighting at(List<String> hosts) {
    return new Sighting(name, home, hosts, evidence, category, categoryIsWeak, vendor, factors);
  }

  /** With the category that the row has; empty is none. */
  public Sighting in(@Nullable String known) {
    String some = known == null || known.isEmpty() ? null : known;
    return new Sighting(name, home, aliases, evidence, some, false, vendor, factors);
  }

  /** With the category that most rows of the source have. */
  public Sighting mostlyIn(String usual) {
    return new Sighting(name, home, aliases, evidence, usual, true, vendor, factors);
  }

  /** With an owner; none when it is the service itself. */
  public Sighting of(@Nullable String owner) {
    String other = owner == null || owner.equalsIgnoreCase(name) ? null : owner;
    return new Sighting(name, home, aliases, evidence, category, categoryIsWeak, other, factors);
  }

  /** With one more factor. */
  public Sighting with(String factor, String value) {
    Map<String, String> more = new TreeMap<>(factors);
    more.put(factor, value);
    return new Sighting(name, home, aliases, evidence, category, categoryIsWeak, vendor, more);
  }
}
