package io.gnomon.catalog.feed.entry;

import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.matching.host.HostName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where a format puts its rows: cleans them, or counts why not. */
public final class FeedRows {

  /** More rows than any feed has. */
  public static final int MOST_ROWS = 500_000;

  /** More domains than any app has. */
  public static final int MOST_DOMAINS = 2_000;

  private static final Set<String> SAID_OTHERWISE = Set.of("name", "vendor", "category", "domains");

  private final HostRules hosts;
  private final CategoryWords categories;
  private final RiskFactors factors;
  private final Skips skips = new Skips();
  private final List<FeedEntry> entries = new ArrayList<>();
  private int rows;

  /** Empty. */
  public FeedRows(HostRules hosts, CategoryWords categories, RiskFactors factors) {
    this.hosts = hosts;
    this.categories = categories;
    this.factors = factors;
  }

  /** Takes a row, as far as it can be taken. */
  public void take(FeedRow row) throws BadFeedException {
    count();
    var name = AppName.clean(row.name());
    var problem = row.name() == null ? null : AppName.problem(row.name());
    if (problem != null) {
      skips.add(problem, row.name());
    } else if (row.hosts().size() > MOST_DOMAINS) {
      skips.add(SkipReason.TOO_MANY_DOMAINS, name);
    } else {
      var domains = domains(name, row.hosts());
      if (domains.isEmpty()) {
        skips.add(SkipReason.NO_DOMAIN, name);
      } else {
        entries.add(entry(row, name, domains));
      }
    }
  }

  /** Leaves a row out. */
  public void skip(SkipReason reason, @Nullable String sample) throws BadFeedException {
    count();
    skips.add(reason, sample);
  }

  /** Leaves out a part of a row. */
  public void skipPart(SkipReason reason, @Nullable String sample) {
    skips.add(reason, sample);
  }

  /** Whether facts can be told in that factor. */
  public boolean knowsFactor(String factorId) {
    return !SAID_OTHERWISE.contains(factorId) && factors.find(factorId).isPresent();
  }

  /** What was taken. Ends with an exception where hardly anything was as the format has it. */
  public List<FeedEntry> finish() throws BadFeedException {
    long strange = skips.count(SkipReason.NOT_UNDERSTOOD);
    if (entries.isEmpty()) {
      throw new BadFeedException("there is no app in it that could be taken");
    }
    if (strange * 2 > rows) {
      throw new BadFeedException(
          "%d of %d rows do not have the form of this format".formatted(strange, rows));
    }
    return List.copyOf(entries);
  }

  /** What was left out. */
  public Skips skips() {
    return skips;
  }

  /** Ends the reading of a file that has more rows than any feed. */
  public static void bound(int rows) throws BadFeedException {
    if (rows > MOST_ROWS) {
      throw new BadFeedException("there are more than %d rows in it".formatted(MOST_ROWS));
    }
  }

  private void count() throws BadFeedException {
    bound(++rows);
  }

  private FeedEntry entry(FeedRow row, @Nullable String name, List<String> domains) {
    return new FeedEntry(
        name,
        AppName.clean(row.vendor()),
        categories.category(row.words()),
        row.kind(),
        domains,
        facts(row.facts()),
        row.asOf());
  }

  /** The app's home first, then in the feed's order; what lies below another one is in that. */
  private List<String> domains(@Nullable String name, List<String> texts) {
    var found = new LinkedHashSet<HostName>();
    for (var text : texts) {
      var host = HostRules.host(text).orElse(null);
      var refusal = host == null ? SkipReason.NOT_A_HOST : hosts.refusal(host);
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
}
