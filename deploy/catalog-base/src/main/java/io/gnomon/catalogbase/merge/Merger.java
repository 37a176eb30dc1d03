package io.gnomon.catalogbase.merge;

import io.gnomon.catalogbase.extract.Evidence;
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
    drafts.values().removeIf(draft -> refuse(isUnsupported(draft), "name is not the domain's"));
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

  /** One package's weak word, under a name that has nothing to do with the domain. */
  private static boolean isUnsupported(Draft draft) {
    Set<String> sources = draft.sources();
    boolean onItsOwnHost = !draft.key().equals(draft.findings().get(0).home().domain());
    return sources.size() == 1
        && !onItsOwnHost
        && draft.strongest() == Evidence.APP_POSSIBLE
        && draft.findings().stream().noneMatch(Finding::fits);
  }

  private boolean refuse(boolean yes, String reason) {
    if (yes) {
      refused.merge(reason, 1, Integer::sum);
    }
    return yes;
  }
}
