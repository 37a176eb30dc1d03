package io.gnomon.policy.indicator;

import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.indicator.AppRef;
import io.gnomon.matching.indicator.Scope;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tag as the planner sees it.
 *
 * @param scope of its profile
 * @param domains that a person accepted and that the catalog still lists
 * @param shared hosts of these that the catalog calls shared infrastructure
 * @param excluded hosts that, with all below them, are not the app
 */
public record TaggedApp(
    AppRef app,
    AppTag tag,
    Scope scope,
    List<AppDomain> domains,
    Set<HostName> shared,
    List<HostName> excluded) {

  public TaggedApp {
    domains = List.copyOf(domains);
    shared = Set.copyOf(shared);
    excluded = List.copyOf(excluded);
  }

  /** One without shared infrastructure and excluded hosts. */
  public TaggedApp(AppRef app, AppTag tag, Scope scope, List<AppDomain> domains) {
    this(app, tag, scope, domains, Set.of(), List.of());
  }

  /**
   * Excluded hosts below that domain. A domain that itself lies at or below an excluded host is
   * kept: it is listed as part of the app.
   */
  List<String> excludedBelow(HostName domain) {
    return excluded.stream()
        .filter(host -> host.isUnder(domain) && !host.equals(domain))
        .map(HostName::value)
        .sorted()
        .toList();
  }

  /** Why that domain of the app gets no indicator; null when it gets one. */
  public @Nullable String withheld(AppDomain domain, Unblockable unblockable) {
    var reason = unblockable.reason(IndicatorPlanner.target(domain));
    return reason == null && shared.contains(domain.host())
        ? domain.host() + " is shared infrastructure: many services live on it"
        : reason;
  }
}
