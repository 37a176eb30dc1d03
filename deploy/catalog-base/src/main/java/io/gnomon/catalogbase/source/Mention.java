package io.gnomon.catalogbase.source;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One row of one package, unchanged: a named service with a home page.
 *
 * @param home URL or host of the service
 * @param aliases further hosts of the same service, possibly with {@code *.}
 * @param category a category of the catalog, where the source has one
 * @param categoryIsWeak whether the category follows from the source alone, not from the row
 * @param vendor the owner, where the source names one
 * @param factors risk factor id to value
 */
public record Mention(
    String name,
    String home,
    List<String> aliases,
    Evidence evidence,
    @Nullable String category,
    boolean categoryIsWeak,
    @Nullable String vendor,
    Map<String, String> factors) {

  /** Copies the collections. */
  public Mention {
    aliases = List.copyOf(aliases);
    factors = Map.copyOf(factors);
  }

  /** A service of that name at that address. */
  public static Mention of(String name, String home, Evidence evidence) {
    return new Mention(name, home, List.of(), evidence, null, false, null, Map.of());
  }

  /** With further hosts. */
  public Mention at(List<String> hosts) {
    return new Mention(name, home, hosts, evidence, category, categoryIsWeak, vendor, factors);
  }

  /** With the category that the row has; empty is none. */
  public Mention in(@Nullable String known) {
    String some = known == null || known.isEmpty() ? null : known;
    return new Mention(name, home, aliases, evidence, some, false, vendor, factors);
  }

  /** With the category that most rows of the source have. */
  public Mention mostlyIn(String usual) {
    return new Mention(name, home, aliases, evidence, usual, true, vendor, factors);
  }

  /** With an owner; none when it is the service itself. */
  public Mention of(@Nullable String owner) {
    String other = owner == null || owner.equalsIgnoreCase(name) ? null : owner;
    return new Mention(name, home, aliases, evidence, category, categoryIsWeak, other, factors);
  }

  /** With one more factor. */
  public Mention with(String factor, String value) {
    Map<String, String> more = new TreeMap<>(factors);
    more.put(factor, value);
    return new Mention(name, home, aliases, evidence, category, categoryIsWeak, vendor, more);
  }
}
