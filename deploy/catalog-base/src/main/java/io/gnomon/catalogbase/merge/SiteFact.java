package io.gnomon.catalogbase.merge;

import io.gnomon.catalogbase.source.HostFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A fact of the service that is at home at a domain, in whichever layer of the catalog.
 *
 * @param domain as the service's entry has it
 * @param source the package that it comes from
 */
public record SiteFact(String domain, String factor, String value, String source) {

  /** The facts of all packages about those homes, by domain. */
  public static List<SiteFact> of(List<PackageExtract> extracts, Set<String> homes) {
    List<SiteFact> facts = new ArrayList<>();
    for (PackageExtract extract : extracts) {
      for (HostFact fact : extract.facts()) {
        homes.stream()
            .filter(home -> Address.of(home).filter(at -> holds(fact, at)).isPresent())
            .map(home -> new SiteFact(home, fact.factor(), fact.value(), extract.source()))
            .forEach(facts::add);
      }
    }
    facts.sort(Comparator.comparing(SiteFact::domain).thenComparing(SiteFact::factor));
    return facts;
  }

  /** By its own line or its site's; what holds of a whole suffix says nothing of a site below. */
  private static boolean holds(HostFact fact, Address home) {
    if (fact.hosts().containsKey(home.host())) {
      return true;
    }
    String above = home.host();
    while (!above.equals(home.domain())) {
      above = above.substring(above.indexOf('.') + 1);
      if (fact.hosts().getOrDefault(above, false)) {
        return true;
      }
    }
    return false;
  }
}
