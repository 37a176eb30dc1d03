package io.gnomon.catalogbase.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The merged base.
 *
 * @param entries sorted by id
 * @param refused how many rows or drafts each rule took away
 */
public record BaseCatalog(List<BaseEntry> entries, Map<String, Integer> refused) {

  /** Merges the packages; ids come from the register, which learns the new ones. */
  public static BaseCatalog of(
      List<PackageExtract> extracts, CuratedCatalog curated, Set<String> shared, IdRegister ids) {
    HostList infrastructure = HostList.named("shared-infrastructure").plus(shared);
    Merger merger = new Merger(curated, new EntryRules(infrastructure));
    List<Draft> services = merger.merge(extracts);
    services.sort(Comparator.comparing(Draft::isNamedAsItsDomain).reversed());
    Set<String> used = new HashSet<>();
    List<BaseEntry> entries = new ArrayList<>();
    for (Draft service : services) {
      String id = ids.idOf(service, curated.ids());
      if (used.add(id)) {
        entries.add(entry(id, service));
      }
    }
    entries.sort(Comparator.comparing(BaseEntry::id));
    return new BaseCatalog(entries, merger.refused());
  }

  private static BaseEntry entry(String id, Draft service) {
    List<String> domains = new ArrayList<>();
    domains.add(service.key());
    service.aliases().stream().sorted().forEach(domains::add);
    return new BaseEntry(
        id,
        service.name(),
        service.vendor(),
        service.category(),
        service.kind(),
        domains,
        service.factors(),
        List.copyOf(service.sources()));
  }
}
