package io.gnomon.catalog.catalogfeed.match;

import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.layer.LayerEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an import changes in the feed's layer. Domains added to existing apps are pending review.
 *
 * @param joinedApps apps of other layers to which the feed adds something
 */
public record CatalogFeedDiff(
    SampledCount newApps,
    SampledCount joinedApps,
    SampledCount goneApps,
    SampledCount newDomains,
    SampledCount pendingDomains,
    SampledCount goneDomains,
    SampledCount newFacts,
    SampledCount changedFacts,
    SampledCount goneFacts) {

  /** Compares the feed's present layer with the new one. */
  public static CatalogFeedDiff of(
      Collection<LayerEntry> before, Collection<LayerEntry> after, DomainOwners others) {
    return new Comparison(byApp(before), byApp(after), others).diff();
  }

  private static Map<String, LayerEntry> byApp(Collection<LayerEntry> entries) {
    var byApp = new TreeMap<String, LayerEntry>();
    entries.forEach(each -> byApp.put(each.appId(), each));
    return byApp;
  }

  private static final class Comparison {
    private final Map<String, LayerEntry> before;
    private final Map<String, LayerEntry> after;
    private final DomainOwners others;
    private final SampleCounter newDomains = new SampleCounter();
    private final SampleCounter pendingDomains = new SampleCounter();
    private final SampleCounter goneDomains = new SampleCounter();
    private final SampleCounter newFacts = new SampleCounter();
    private final SampleCounter changedFacts = new SampleCounter();
    private final SampleCounter goneFacts = new SampleCounter();

    Comparison(Map<String, LayerEntry> before, Map<String, LayerEntry> after, DomainOwners others) {
      this.before = before;
      this.after = after;
      this.others = others;
    }

    CatalogFeedDiff diff() {
      after.forEach((id, entry) -> noteDomains(id, entry));
      after.forEach((id, entry) -> noteFacts(id, facts(before.get(id)), facts(entry)));
      before.forEach(
          (id, entry) -> {
            noteGoneDomains(id, entry);
            noteGoneFacts(id, facts(entry), facts(after.get(id)));
          });
      return new CatalogFeedDiff(
          SampledCount.of(appsOf(after, before)),
          SampledCount.of(after.keySet().stream().filter(others::hasApp).toList()),
          SampledCount.of(appsOf(before, after)),
          newDomains.count(),
          pendingDomains.count(),
          goneDomains.count(),
          newFacts.count(),
          changedFacts.count(),
          goneFacts.count());
    }

    /** Apps of the first that are in neither the second nor another layer. */
    private List<String> appsOf(Map<String, LayerEntry> one, Map<String, LayerEntry> other) {
      return one.keySet().stream()
          .filter(id -> !other.containsKey(id) && !others.hasApp(id))
          .toList();
    }

    private void noteDomains(String id, LayerEntry entry) {
      boolean there = others.hasApp(id) || before.containsKey(id);
      for (var domain : entry.draft().domains()) {
        if (!others.hasDomain(id, domain) && !domains(before.get(id)).contains(domain)) {
          boolean waits = there || others.isOthers(id, domain);
          (waits ? pendingDomains : newDomains).add(() -> id + ": " + domain);
        }
      }
    }

    private void noteGoneDomains(String id, LayerEntry entry) {
      for (var domain : entry.draft().domains()) {
        if (!others.hasDomain(id, domain) && !domains(after.get(id)).contains(domain)) {
          goneDomains.add(() -> id + ": " + domain);
        }
      }
    }

    private void noteFacts(String id, Map<String, String> old, Map<String, String> now) {
      now.forEach(
          (factor, value) -> {
            if (!old.containsKey(factor)) {
              newFacts.add(() -> "%s: %s %s".formatted(id, factor, value));
            } else if (!value.equals(old.get(factor))) {
              changedFacts.add(() -> "%s: %s %s".formatted(id, factor, value));
            }
          });
    }

    private void noteGoneFacts(String id, Map<String, String> old, Map<String, String> now) {
      old.keySet().stream()
          .filter(factor -> !now.containsKey(factor))
          .forEach(factor -> goneFacts.add(() -> id + ": " + factor));
    }

    private static List<String> domains(@Nullable LayerEntry entry) {
      return entry == null ? List.of() : entry.draft().domains();
    }

    private static Map<String, String> facts(@Nullable LayerEntry entry) {
      var facts = new TreeMap<String, String>();
      if (entry != null) {
        for (Fact each : entry.draft().facts()) {
          facts.put(each.factorId(), each.value());
        }
      }
      return facts;
    }
  }

  /** Counts, and writes down the first few only. */
  static final class SampleCounter {

    private final List<String> samples = new ArrayList<>();
    private long count;

    void add(Supplier<String> sample) {
      count++;
      if (samples.size() < SampledCount.MAX_SAMPLES) {
        samples.add(sample.get());
      }
    }

    SampledCount count() {
      return new SampledCount(count, List.copyOf(samples));
    }
  }
}
