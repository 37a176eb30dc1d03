package io.gnomon.catalog.layer;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The entries of all layers, of some or all apps.
 *
 * @param sources by app id
 * @param wanted the apps to return; the others only compete for domains
 * @param categories the ids of all categories
 */
public record Layers(
    Map<String, AppSources> sources, Predicate<String> wanted, Set<String> categories) {

  private static final Comparator<LayerEntry> BY_RANK =
      Comparator.comparing(each -> each.source().rank());

  public static Layers of(
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

  public Layers restrictedTo(Set<String> appIds) {
    return new Layers(sources, appIds::contains, categories);
  }
}
