package io.gnomon.catalogbase.merge;

import io.gnomon.catalogbase.extract.Evidence;
import io.gnomon.catalogbase.extract.NameFit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives each service its further domains: never one that is another service's own, never shared
 * infrastructure; where several claim one, the better source's word counts.
 */
final class AliasDomains {

  private static final int MOST = 60;

  private final Admission admission;
  private final CuratedCatalog curated;
  private final Set<String> taken = new HashSet<>();

  AliasDomains(Admission admission, CuratedCatalog curated) {
    this.admission = admission;
    this.curated = curated;
  }

  void assign(List<Draft> services) {
    for (Draft service : services) {
      taken.add(service.key());
      taken.addAll(service.aliases());
    }
    services.stream()
        .flatMap(service -> service.findings().stream().map(finding -> new Claim(finding, service)))
        .sorted(Comparator.comparingInt(claim -> claim.finding().rank()))
        .forEach(claim -> assign(claim.finding(), claim.service()));
  }

  private void assign(Finding finding, Draft service) {
    for (String alias : finding.sighting().aliases()) {
      Optional<Address> address = Address.of(alias);
      if (address.isPresent()
          && service.aliases().size() < MOST - 1
          && mayBelong(address.get(), finding, service)) {
        service.addAlias(address.get().host());
        taken.add(address.get().host());
      }
    }
  }

  private boolean mayBelong(Address alias, Finding finding, Draft service) {
    return !isBelow(alias, service)
        && !taken.contains(alias.host())
        && !taken.contains(alias.domain())
        && !curated.covers(alias)
        && admission.isAlias(alias)
        && (!namesItsBrandOnly(finding) || NameFit.fits(service.name(), alias.label()));
  }

  private static boolean isBelow(Address alias, Draft service) {
    return alias.host().equals(service.key()) || alias.host().endsWith("." + service.key());
  }

  /** Official sites of a brand may be those of a parent or a partner. */
  private static boolean namesItsBrandOnly(Finding finding) {
    Evidence evidence = finding.sighting().evidence();
    return evidence == Evidence.CONSUMER || evidence == Evidence.RETAIL;
  }

  private record Claim(Finding finding, Draft service) {}
}
