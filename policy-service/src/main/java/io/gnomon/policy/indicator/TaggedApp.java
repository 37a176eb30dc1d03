package io.gnomon.policy.indicator;

import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.decision.AppRef;
import io.gnomon.matching.decision.Scope;
import java.util.List;

/**
 * A tag as the planner sees it.
 *
 * @param scope of its profile
 * @param domains that a person accepted and that the catalog still lists
 */
public record TaggedApp(AppRef app, AppTag tag, Scope scope, List<AppDomain> domains) {

  public TaggedApp {
    domains = List.copyOf(domains);
  }
}
