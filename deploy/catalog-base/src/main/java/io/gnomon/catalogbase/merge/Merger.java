package io.gnomon.catalogbase.merge;

import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.Kind;
import io.gnomon.catalogbase.source.Mention;
import io.gnomon.catalogbase.source.NameMatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Merges the packages into drafts: one per service, keyed by its registrable domain, without what
 * is curated and what has too little evidence.
 */
final class Merger {

  private final CuratedCatalog curated;
  private final EntryRules rules;
  private final Map<String, Integer> refused = new TreeMap<>();

  Merger(CuratedCatalog curated, EntryRules rules) {
    this.curated = curated;
    this.rules = rules;
  }

  List<Draft> merge(List<PackageExtract> extracts) {
    Map<String, Draft> drafts = new TreeMap<>();
    for (int rank = 0; rank < extracts.size(); rank++) {
      for (Mention mention : extracts.get(rank).mentions()) {
        placed(extracts.get(rank).source(), rank, mention)
            .ifPresent(placed -> drafts.computeIfAbsent(placed.key(), Draft::new).add(placed));
      }
    }
    drafts.values().removeIf(draft -> refuse(curated.has(draft), "curated"));
    drafts.values().removeIf(draft -> refuse(isUnsupported(draft), "too little evidence"));
    List<Draft> services = NationalSites.join(drafts.values());
    services.removeIf(draft -> refuse(curated.has(draft), "curated"));
    new AliasDomains(rules, curated).assign(services);
    return services;
  }

  /** How many rows or drafts each rule took away. */
  Map<String, Integer> refused() {
    return refused;
  }

  private Optional<PlacedMention> placed(String source, int rank, Mention mention) {
    Optional<Address> home = Address.of(mention.home());
    Optional<String> refusal =
        home.isEmpty() ? Optional.of("no registrable domain") : rules.refusal(mention, home.get());
    if (refusal.isPresent()) {
      refused.merge(refusal.get(), 1, Integer::sum);
      return Optional.empty();
    }
    return home.map(
        address ->
            new PlacedMention(
                source, rank, mention, address, NameMatch.fits(mention.name(), address.label())));
  }

  /**
   * A name alone, or a single package with a name that does not match the domain: then the address
   * is as often a parent's or a partner's. Trackers do live under such names.
   */
  private static boolean isUnsupported(Draft draft) {
    if (draft.strongest() == Evidence.NAME_ONLY) {
      return true;
    }
    Set<String> sources = draft.sources();
    boolean onItsOwnHost = !draft.key().equals(draft.mentions().get(0).home().domain());
    return sources.size() == 1
        && !onItsOwnHost
        && draft.kind() != Kind.TRACKER
        && draft.mentions().stream().noneMatch(PlacedMention::mayBeOfTheDomain);
  }

  private boolean refuse(boolean yes, String reason) {
    if (yes) {
      refused.merge(reason, 1, Integer::sum);
    }
    return yes;
  }
}
