package io.gnomon.catalog.catalogfeed.match;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The ids that were assigned to apps of catalog feeds, by domain. An id never changes and is never
 * assigned to another app, even after its app is gone.
 */
public final class AppIds {

  // Of what an id is made of, once or twice: the contract allows 100 in all.
  private static final int MAX_LENGTH = 60;
  private static final int MAX_LENGTH_BEHIND_NAME = 39;
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
  private static final Pattern QUOTES = Pattern.compile("['’]");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern EDGES = Pattern.compile("^-+|-+$");

  private final Map<String, String> before;
  private final Set<String> used;
  private final Predicate<String> usedElsewhere;
  private final Map<String, String> assigned = new HashMap<>();
  private final Map<String, String> holders = new HashMap<>();

  /**
   * With the ids assigned so far.
   *
   * @param before ids by domain
   * @param usedElsewhere whether an app of another layer has that id
   */
  public AppIds(Map<String, String> before, Predicate<String> usedElsewhere) {
    this.before = Map.copyOf(before);
    this.used = new HashSet<>(before.values());
    this.usedElsewhere = usedElsewhere;
  }

  /** The ids assigned since, by domain. */
  public Map<String, String> assigned() {
    return Map.copyOf(assigned);
  }

  /**
   * The id of the app with that home domain: the one assigned to any of its domains, or a new one.
   */
  String idOf(String home, List<String> domains, String name) {
    var id =
        Stream.concat(Stream.of(home), domains.stream())
            .map(this::find)
            .flatMap(Optional::stream)
            .filter(known -> !usedElsewhere.test(known))
            .filter(known -> holders.getOrDefault(known, home).equals(home))
            .findFirst()
            .orElseGet(() -> assign(home, name));
    holders.put(id, home);
    return id;
  }

  private Optional<String> find(String domain) {
    return Optional.ofNullable(assigned.get(domain))
        .or(() -> Optional.ofNullable(before.get(domain)));
  }

  private String assign(String home, String name) {
    var domain = slug(home);
    var slug = slug(name);
    var first = slug.isEmpty() ? domain : slug;
    var id =
        Stream.concat(
                Stream.of(
                    first,
                    slug.isEmpty() ? domain : slug + "-" + cut(domain, MAX_LENGTH_BEHIND_NAME)),
                Stream.iterate(2, n -> n + 1).map(n -> domain + "-" + n))
            .filter(each -> !used.contains(each) && !usedElsewhere.test(each))
            .findFirst()
            .orElseThrow();
    used.add(id);
    assigned.put(home, id);
    return id;
  }

  private static String slug(String name) {
    var apart = Normalizer.normalize(name.replace("&", " and "), Normalizer.Form.NFKD);
    var ascii = ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    var slug = OTHERS.matcher(QUOTES.matcher(ascii).replaceAll("")).replaceAll("-");
    return cut(slug, MAX_LENGTH);
  }

  private static String cut(String slug, int maxLength) {
    var cut = slug.length() > maxLength ? slug.substring(0, maxLength) : slug;
    return EDGES.matcher(cut).replaceAll("");
  }
}
