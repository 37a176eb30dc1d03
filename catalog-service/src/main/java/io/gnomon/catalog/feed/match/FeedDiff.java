package io.gnomon.catalog.feed.match;

import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.layer.LayerEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an import changes in what the feed says. Domains brought to apps that are there wait for a
 * person.
 *
 * @param joinedApps apps of others of which the feed says something
 */
public record FeedDiff(
    Part newApps,
    Part joinedApps,
    Part goneApps,
    Part newDomains,
    Part pendingDomains,
    Part goneDomains,
    Part newFacts,
    Part changedFacts,
    Part goneFacts) {

  private static final int SAMPLES = 20;

  /**
   * How many there are, and the first.
   *
   * @param samples the first few in the order of their ids
   */
  public record Part(long count, List<String> samples) {

    private static Part of(List<String> all) {
      return new Part(all.size(), List.copyOf(all.subList(0, Math.min(SAMPLES, all.size()))));
    }
  }

  /** Compares what the feed said and what it is to say. */
  public static FeedDiff of(
      Collection<LayerEntry> before, Collection<LayerEntry> after, Owners others) {
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
    private final Owners others;
    private final List<String> newDomains = new ArrayList<>();
    private final List<String> pendingDomains = new ArrayList<>();
    private final List<String> goneDomains = new ArrayList<>();
    private final List<String> newFacts = new ArrayList<>();
    private final List<String> changedFacts = new ArrayList<>();
    private final List<String> goneFacts = new ArrayList<>();

    Comparison(Map<String, LayerEntry> before, Map<String, LayerEntry> after, Owners others) {
      this.before = before;
      this.after = after;
      this.others = others;
    }

    FeedDiff diff() {
      after.forEach((id, entry) -> noteDomains(id, entry));
      after.forEach((id, entry) -> noteFacts(id, facts(before.get(id)), facts(entry)));
      before.forEach(
          (id, entry) -> {
            noteGoneDomains(id, entry);
            noteGoneFacts(id, facts(entry), facts(after.get(id)));
          });
      return new FeedDiff(
          Part.of(appsOf(after, before)),
          Part.of(after.keySet().stream().filter(others::have).toList()),
          Part.of(appsOf(before, after)),
          Part.of(newDomains),
          Part.of(pendingDomains),
          Part.of(goneDomains),
          Part.of(newFacts),
          Part.of(changedFacts),
          Part.of(goneFacts));
    }

    /** Apps that nobody but this feed has. */
    private List<String> appsOf(Map<String, LayerEntry> one, Map<String, LayerEntry> other) {
      return one.keySet().stream()
          .filter(id -> !other.containsKey(id) && !others.have(id))
          .toList();
    }

    private void noteDomains(String id, LayerEntry entry) {
      boolean there = others.have(id) || before.containsKey(id);
      for (var domain : entry.draft().domains()) {
        if (!others.list(id, domain) && !domains(before.get(id)).contains(domain)) {
          (there ? pendingDomains : newDomains).add(id + ": " + domain);
        }
      }
    }

    private void noteGoneDomains(String id, LayerEntry entry) {
      for (var domain : entry.draft().domains()) {
        if (!others.list(id, domain) && !domains(after.get(id)).contains(domain)) {
          goneDomains.add(id + ": " + domain);
        }
      }
    }

    private void noteFacts(String id, Map<String, String> old, Map<String, String> now) {
      now.forEach(
          (factor, value) -> {
            if (!old.containsKey(factor)) {
              newFacts.add("%s: %s %s".formatted(id, factor, value));
            } else if (!value.equals(old.get(factor))) {
              changedFacts.add("%s: %s %s".formatted(id, factor, value));
            }
          });
    }

    private void noteGoneFacts(String id, Map<String, String> old, Map<String, String> now) {
      old.keySet().stream()
          .filter(factor -> !now.containsKey(factor))
          .forEach(factor -> goneFacts.add(id + ": " + factor));
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
}
