package io.gnomon.catalog.layer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The reviews of domains, as the update of the catalog needs them. */
public interface ReviewedDomains {

  /** All reviews. */
  DomainReviews all();

  /** The reviews of some apps. */
  DomainReviews ofApps(Collection<String> appIds);

  /** Adds a pending review for each of these domains that has none yet. */
  void propose(LayerSource source, List<DomainProposal> proposals);

  /**
   * These domains without a decision, by app, are in effect since independent feeds agree on them;
   * others without a decision are not any more.
   */
  void agree(Map<String, Set<String>> domains);

  /** Refuses these domains for all other apps for which they were accepted; returns those apps. */
  Set<String> refuseElsewhere(Collection<String> domains, String appId, String who);
}
