package io.gnomon.local.ledger;

import io.gnomon.matching.host.HostName;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The apps that the organisation has added itself. Devices do not know them: a fleet's ledger says
 * which app of the shipped catalog a host belongs to, or none.
 */
final class CustomApps {

  private final Map<HostName, String> appOfDomain = new HashMap<>();
  private final Map<String, Set<HostName>> domainsOfApp = new HashMap<>();
  private final Function<String, Set<HostName>> domains;

  /**
   * Without any yet.
   *
   * @param domains those of an app of the catalog; asked for at most once
   */
  CustomApps(Function<String, Set<HostName>> domains) {
    this.domains = domains;
  }

  /** Adds an app. */
  void add(String id, Collection<HostName> itsDomains) {
    itsDomains.forEach(domain -> appOfDomain.put(domain, id));
  }

  /**
   * The app that reports list a host under: of those that have a domain above it, the one with the
   * longest.
   *
   * @param catalogued the app of the shipped catalog, if there is one
   */
  @Nullable String appOf(String host, @Nullable String catalogued) {
    if (appOfDomain.isEmpty()) {
      return catalogued;
    }
    return HostName.parse(host)
        .flatMap(
            name ->
                longestAbove(name, appOfDomain.keySet()).filter(own -> wins(own, name, catalogued)))
        .map(appOfDomain::get)
        .orElse(catalogued);
  }

  /** An app that took over a domain of the catalog has it alone. */
  private boolean wins(HostName own, HostName host, @Nullable String catalogued) {
    if (catalogued == null) {
      return true;
    }
    return longestAbove(host, domainsOfApp.computeIfAbsent(catalogued, domains))
        .map(theirs -> theirs.labelCount() <= own.labelCount())
        .orElse(true);
  }

  private static Optional<HostName> longestAbove(HostName host, Set<HostName> domains) {
    return domains.stream()
        .filter(host::isUnder)
        .max(Comparator.comparingInt(HostName::labelCount));
  }
}
