package io.gnomon.catalog.catalogfeed.format;

import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.matching.host.HostName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a file: validates and normalises each, or counts why it is skipped. */
public final class CatalogFeedRows {

  /** Limit on the rows of a file. */
  public static final int MAX_ROWS = 500_000;

  /** Limit on the domains of an app. */
  public static final int MAX_DOMAINS = 2_000;

  /** Limit on the other names of an app. */
  private static final int MAX_ALIASES = 50;

  private static final Set<String> DEDICATED_FIELDS =
      Set.of("name", "vendor", "category", "domains");

  private final HostRules hosts;
  private final CategoryWords categories;
  private final RiskFactors factors;
  private final long maxBytes;
  private final SkipCounts skips = new SkipCounts();
  private final List<CatalogFeedEntry> entries = new ArrayList<>();
  private int rows;
  private long bytes;

  /**
   * Starts without rows.
   *
   * @param maxBytes limit on what the entries take in memory
   */
  public CatalogFeedRows(
      HostRules hosts, CategoryWords categories, RiskFactors factors, long maxBytes) {
    this.maxBytes = maxBytes;
    this.hosts = hosts;
    this.categories = categories;
    this.factors = factors;
  }

  /** Adds a row, or counts why it is skipped. */
  public void take(CatalogFeedRow row) throws BadCatalogFeedException {
    count();
    var name = AppName.clean(row.name());
    var problem = row.name() == null ? null : AppName.problem(row.name());
    if (problem != null) {
      skips.add(problem, row.name());
    } else if (row.hosts().size() > MAX_DOMAINS) {
      skips.add(SkipReason.TOO_MANY_DOMAINS, name);
    } else {
      var domains = domains(name, row.hosts());
      if (domains.isEmpty()) {
        boolean suffixes = PublicSuffixHosts.of(row.hosts()).areAllOf(row.hosts());
        skips.add(suffixes ? SkipReason.ONLY_PUBLIC_SUFFIXES : SkipReason.NO_DOMAIN, name);
      } else {
        add(entry(row, name, domains));
      }
    }
  }

  private void add(CatalogFeedEntry entry) throws BadCatalogFeedException {
    bytes += entry.bytes();
    if (bytes > maxBytes) {
      throw new BadCatalogFeedException(
          "its first %d apps take more than the %d bytes of memory that are allowed for a file"
              .formatted(entries.size(), maxBytes));
    }
    entries.add(entry);
  }

  /** Counts a row as skipped. */
  public void skip(SkipReason reason, @Nullable String sample) throws BadCatalogFeedException {
    count();
    skips.add(reason, sample);
  }

  /** Counts a part of a row as skipped. */
  public void skipPart(SkipReason reason, @Nullable String sample) {
    skips.add(reason, sample);
  }

  /** Whether a feed may give facts for that risk factor. */
  public boolean knowsFactor(String factorId) {
    return !DEDICATED_FIELDS.contains(factorId) && factors.find(factorId).isPresent();
  }

  /** The entries. Refuses the file if it has none, or if most rows are not in the format. */
  public List<CatalogFeedEntry> finish() throws BadCatalogFeedException {
    long strange = skips.count(SkipReason.NOT_UNDERSTOOD);
    if (entries.isEmpty()) {
      throw new BadCatalogFeedException("it has no valid app");
    }
    if (strange * 2 > rows) {
      throw new BadCatalogFeedException(
          "%d of %d rows are not in this format".formatted(strange, rows));
    }
    return List.copyOf(entries);
  }

  /** What was skipped. */
  public SkipCounts skips() {
    return skips;
  }

  /** Refuses a file with more rows than the limit. */
  public static void checkCount(int rows) throws BadCatalogFeedException {
    if (rows > MAX_ROWS) {
      throw new BadCatalogFeedException("it has more than %d rows".formatted(MAX_ROWS));
    }
  }

  private void count() throws BadCatalogFeedException {
    checkCount(++rows);
  }

  private CatalogFeedEntry entry(CatalogFeedRow row, @Nullable String name, List<String> domains) {
    return new CatalogFeedEntry(
        name,
        AppName.clean(row.vendor()),
        categories.category(row.words()),
        row.kind() == null ? categories.kind(row.words()) : row.kind(),
        domains,
        facts(row.facts()),
        row.asOf(),
        aliases(row.aliases()));
  }

  private List<String> aliases(List<String> said) {
    var aliases = new LinkedHashSet<String>();
    for (var text : said) {
      var problem = AppName.problem(text);
      var alias = problem == null ? AppName.clean(text) : null;
      if (alias != null) {
        aliases.add(alias);
      } else {
        skips.add(problem == null ? SkipReason.NO_NAME : problem, text);
      }
    }
    return aliases.stream().limit(MAX_ALIASES).toList();
  }

  /** The home domain first, then in the feed's order; subdomains of another one are dropped. */
  private List<String> domains(@Nullable String name, List<String> texts) {
    var found = new LinkedHashSet<HostName>();
    var suffixes = PublicSuffixHosts.of(texts);
    for (var text : texts) {
      var host = HostRules.host(text).orElse(null);
      var refusal = refusal(host, suffixes);
      if (host != null && refusal == null) {
        found.add(host);
      } else if (refusal != null) {
        skips.add(refusal, text);
      }
    }
    return found.stream()
        .filter(host -> !isBelowOne(host.value(), found))
        .sorted(Spelling.of(name).homeFirst())
        .map(HostName::value)
        .toList();
  }

  private @Nullable SkipReason refusal(@Nullable HostName host, PublicSuffixHosts suffixes) {
    if (host == null) {
      return SkipReason.NOT_A_HOST;
    }
    var reason = hosts.refusal(host);
    return reason == null && suffixes.has(host) ? SkipReason.PUBLIC_SUFFIX : reason;
  }

  private static boolean isBelowOne(String host, Set<HostName> found) {
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
      var above = HostName.parse(host.substring(dot + 1));
      if (above.isPresent() && found.contains(above.get())) {
        return true;
      }
    }
    return false;
  }

  private Map<String, String> facts(Map<String, String> said) {
    var facts = new TreeMap<String, String>();
    said.forEach(
        (factorId, value) -> {
          boolean taken =
              knowsFactor(factorId)
                  && factors.find(factorId).map(f -> accepts(f, value)).orElse(false);
          if (taken) {
            facts.put(factorId, value);
          } else {
            skips.add(SkipReason.FACT_NOT_UNDERSTOOD, factorId + ": " + value);
          }
        });
    return facts;
  }

  private static boolean accepts(RiskFactor factor, String value) {
    return factor.accepts(value) && AppName.printable(value).equals(value) && !value.contains("<");
  }

  /**
   * The hosts of one row that are public suffixes. The public suffix list does not have all
   * countries of a service: where it has {@code blogspot.com}, {@code blogspot.example} beside it
   * is one, too.
   */
  static final class PublicSuffixHosts {

    private final Set<String> labels = new HashSet<>();

    private PublicSuffixHosts() {}

    static PublicSuffixHosts of(Collection<String> texts) {
      var suffixes = new PublicSuffixHosts();
      hosts(texts).stream()
          .filter(host -> host.isPublicSuffix() && !host.isRegistrySuffix())
          .forEach(host -> suffixes.labels.add(firstLabel(host)));
      return suffixes;
    }

    boolean has(HostName host) {
      boolean registrable = host.registrableDomain().filter(host::equals).isPresent();
      return host.isPublicSuffix() || (registrable && labels.contains(firstLabel(host)));
    }

    /** Whether there are hosts, and all are public suffixes. */
    boolean areAllOf(Collection<String> texts) {
      var hosts = hosts(texts);
      return !hosts.isEmpty() && hosts.stream().allMatch(this::has);
    }

    private static List<HostName> hosts(Collection<String> texts) {
      return texts.stream().map(HostRules::host).flatMap(Optional::stream).toList();
    }

    private static String firstLabel(HostName host) {
      var value = host.value();
      int dot = value.indexOf('.');
      return dot < 0 ? value : value.substring(0, dot);
    }
  }
}
