package io.gnomon.catalog.layer;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the sources say of some apps or all.
 *
 * @param sources by app id
 * @param shown the apps that the result is wanted of; the others only compete for their domains
 * @param categories the ids of the categories that there are
 */
record Layers(Map<String, AppSources> sources, Predicate<String> shown, Set<String> categories) {

  private static final Comparator<LayerEntry> BY_RANK =
      Comparator.comparing(each -> each.source().rank());

  static Layers of(
      Collection<LayerEntry> entries, DomainReviews reviews, Collection<String> categories) {
    var sources = new TreeMap<String, AppSources>();
    entries.stream()
        .collect(Collectors.groupingBy(LayerEntry::appId))
        .forEach(
            (id, own) -> {
              own.sort(BY_RANK);
              sources.put(id, AppSources.of(id, own, reviews.ofApp(id)));
            });
    return new Layers(sources, id -> true, Set.copyOf(categories));
  }

  Layers onlyShowing(Set<String> appIds) {
    return new Layers(sources, appIds::contains, categories);
  }
}
