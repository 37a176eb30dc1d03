package io.gnomon.catalogbase.merge;

import io.gnomon.catalogbase.extract.Evidence;
import io.gnomon.catalogbase.extract.Kind;
import io.gnomon.catalogbase.extract.NameFit;
import io.gnomon.catalogbase.extract.Sighting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes drafts of what the packages tell: one a service, keyed by its registrable domain, without
 * what is curated and without what nothing speaks for.
 */
final class Merger {

  private final CuratedCatalog curated;
  private final Admission admission;
  private final Map<String, Integer> refused = new TreeMap<>();

  Merger(CuratedCatalog curated, Admission admission) {
    this.curated = curated;
    this.admission = admission;
  }

  List<Draft> merge(List<Telling> tellings) {
    Map<String, Draft> drafts = new TreeMap<>();
    for (int rank = 0; rank < tellings.size(); rank++) {
      for (Sighting sighting : tellings.get(rank).sightings()) {
        finding(tellings.get(rank).source(), rank, sighting)
            .ifPresent(finding -> drafts.computeIfAbsent(finding.key(), Draft::new).add(finding));
      }
    }
    drafts.values().removeIf(draft -> refuse(curated.has(draft), "curated"));
    drafts.values().removeIf(draft -> refuse(isUnsupported(draft), "too little speaks for it"));
    List<Draft> services = SameName.join(drafts.values());
    services.removeIf(draft -> refuse(curated.has(draft), "curated"));
    new AliasDomains(admission, curated).assign(services);
    return services;
  }

  /** How many rows or drafts each rule took away. */
  Map<String, Integer> refused() {
    return refused;
  }

  private Optional<Finding> finding(String source, int rank, Sighting sighting) {
    Optional<Address> home = Address.of(sighting.home());
    Optional<String> refusal =
        home.isEmpty()
            ? Optional.of("no registrable domain")
            : admission.refusal(sighting, home.get());
    if (refusal.isPresent()) {
      refused.merge(refusal.get(), 1, Integer::sum);
      return Optional.empty();
    }
    return home.map(
        address ->
            new Finding(
                source, rank, sighting, address, NameFit.fits(sighting.name(), address.label())));
  }

  /**
   * A mere name, or one package's word under a name that is not the domain's: then the address is
   * as often a parent's or a partner's. Trackers do live under such names.
   */
  private static boolean isUnsupported(Draft draft) {
    if (draft.strongest() == Evidence.NAME_ONLY) {
      return true;
    }
    Set<String> sources = draft.sources();
    boolean onItsOwnHost = !draft.key().equals(draft.findings().get(0).home().domain());
    return sources.size() == 1
        && !onItsOwnHost
        && draft.kind() != Kind.TRACKER
        && draft.findings().stream().noneMatch(Finding::mayBeOfTheDomain);
  }

  private boolean refuse(boolean yes, String reason) {
    if (yes) {
      refused.merge(reason, 1, Integer::sum);
    }
    return yes;
  }
}
