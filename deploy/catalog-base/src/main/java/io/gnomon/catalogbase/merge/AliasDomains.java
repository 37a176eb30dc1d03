package io.gnomon.catalogbase.merge;

import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.NameMatch;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives each service its further domains: never one that is another service's own, never shared
 * infrastructure; where several claim one, the better source wins.
 */
final class AliasDomains {

  private static final int MAX_DOMAINS = 60;

  private final EntryRules rules;
  private final CuratedCatalog curated;
  private final Set<String> taken = new HashSet<>();

  AliasDomains(EntryRules rules, CuratedCatalog curated) {
    this.rules = rules;
    this.curated = curated;
  }

  void assign(List<Draft> services) {
    for (Draft service : services) {
      taken.add(service.key());
      taken.addAll(service.aliases());
    }
    services.stream()
        .flatMap(service -> service.mentions().stream().map(placed -> new Claim(placed, service)))
        .sorted(Comparator.comparingInt(claim -> claim.placed().rank()))
        .forEach(claim -> assign(claim.placed(), claim.service()));
  }

  private void assign(PlacedMention placed, Draft service) {
    for (String alias : placed.mention().aliases()) {
      Optional<Address> address = Address.of(alias);
      if (address.isPresent()
          && service.aliases().size() < MAX_DOMAINS - 1
          && mayBelong(address.get(), placed, service)) {
        service.addAlias(address.get().host());
        taken.add(address.get().host());
      }
    }
  }

  private boolean mayBelong(Address alias, PlacedMention placed, Draft service) {
    return !isBelow(alias, service)
        && !taken.contains(alias.host())
        && !taken.contains(alias.domain())
        && !curated.covers(alias)
        && rules.isAlias(alias)
        && (!namesItsBrandOnly(placed) || NameMatch.fits(service.name(), alias.label()));
  }

  private static boolean isBelow(Address alias, Draft service) {
    return alias.host().equals(service.key()) || alias.host().endsWith("." + service.key());
  }

  /** Official sites of a brand may be those of a parent or a partner. */
  private static boolean namesItsBrandOnly(PlacedMention placed) {
    Evidence evidence = placed.mention().evidence();
    return evidence == Evidence.CONSUMER || evidence == Evidence.RETAIL;
  }

  private record Claim(PlacedMention placed, Draft service) {}
}
