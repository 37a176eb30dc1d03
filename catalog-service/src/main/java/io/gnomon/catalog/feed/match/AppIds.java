package io.gnomon.catalog.feed.match;

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
 * The ids that feeds' apps were ever given, by domain. An id is never changed and never given to
 * another app, also when its own has left.
 */
public final class AppIds {

  private static final int LONGEST = 60;
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
  private static final Pattern QUOTES = Pattern.compile("['’]");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern EDGES = Pattern.compile("^-+|-+$");

  private final Map<String, String> given;
  private final Set<String> ever;
  private final Predicate<String> elsewhere;
  private final Map<String, String> fresh = new HashMap<>();
  private final Map<String, String> holders = new HashMap<>();

  /**
   * Knows what was given.
   *
   * @param given ids by domain
   * @param elsewhere whether an app of another source has that id
   */
  public AppIds(Map<String, String> given, Predicate<String> elsewhere) {
    this.given = Map.copyOf(given);
    this.ever = new HashSet<>(given.values());
    this.elsewhere = elsewhere;
  }

  /** What was given since, by domain. */
  public Map<String, String> fresh() {
    return Map.copyOf(fresh);
  }

  /**
   * The id of the app that is at home there: the one it has under any of its domains, or a new one.
   */
  String idOf(String home, List<String> domains, String name) {
    var id =
        Stream.concat(Stream.of(home), domains.stream())
            .map(this::find)
            .flatMap(Optional::stream)
            .filter(known -> holders.getOrDefault(known, home).equals(home))
            .findFirst()
            .orElseGet(() -> give(home, name));
    holders.put(id, home);
    return id;
  }

  private Optional<String> find(String domain) {
    return Optional.ofNullable(fresh.get(domain)).or(() -> Optional.ofNullable(given.get(domain)));
  }

  private String give(String home, String name) {
    var domain = home.replace('.', '-');
    var slug = slug(name);
    var first = slug.isEmpty() ? domain : slug;
    var id =
        Stream.concat(
                Stream.of(first, slug.isEmpty() ? domain : slug + "-" + domain),
                Stream.iterate(2, n -> n + 1).map(n -> domain + "-" + n))
            .filter(each -> !ever.contains(each) && !elsewhere.test(each))
            .findFirst()
            .orElseThrow();
    ever.add(id);
    fresh.put(home, id);
    return id;
  }

  private static String slug(String name) {
    var apart = Normalizer.normalize(name.replace("&", " and "), Normalizer.Form.NFKD);
    var ascii = ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    var slug = OTHERS.matcher(QUOTES.matcher(ascii).replaceAll("")).replaceAll("-");
    var cut = slug.length() > LONGEST ? slug.substring(0, LONGEST) : slug;
    return EDGES.matcher(cut).replaceAll("");
  }
}
