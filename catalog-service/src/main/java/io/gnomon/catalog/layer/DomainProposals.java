package io.gnomon.catalog.layer;

import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.layer.DomainProposal.Why;
import io.gnomon.catalog.shared.SharedInfrastructure;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.decision.NeverBlockList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which domains that a feed or a refresh of the base brings wait for a person, so that no
 * poisoned list changes by itself what belongs to whom. The first import into an empty catalog
 * takes nothing from anybody; what is curated needs no review.
 */
final class DomainProposals {

  private static final Set<AppLayer> REVIEWED = EnumSet.of(AppLayer.BASE, AppLayer.FEED);

  private final ListedDomains listed;
  private final SharedInfrastructure shared;
  private final List<Rule> rules =
      List.of(this::shared, DomainProposals::neverBlock, this::taken, this::added);

  private DomainProposals(ListedDomains listed, SharedInfrastructure shared) {
    this.listed = listed;
    this.shared = shared;
  }

  /** A reason why a person has to look; null when it does not hold. */
  @FunctionalInterface
  private interface Rule {
    @Nullable Why why(AppDomain domain);
  }

  static List<DomainProposal> of(
      Collection<LayerEntry> said, ListedDomains listed, SharedInfrastructure shared) {
    var proposals = new ArrayList<DomainProposal>();
    if (listed.isEmpty()) {
      return proposals;
    }
    var rules = new DomainProposals(listed, shared);
    said.stream()
        .filter(each -> each.draft().layer() != null && REVIEWED.contains(each.draft().layer()))
        .forEach(entry -> rules.addOf(entry, proposals));
    return proposals;
  }

  private void addOf(LayerEntry entry, List<DomainProposal> proposals) {
    for (var text : entry.draft().domains()) {
      var domain = DomainText.read(entry.appId(), text);
      if (!listed.has(domain) && !domain.host().isPublicSuffix()) {
        why(domain).ifPresent(why -> proposals.add(proposal(domain, text, why)));
      }
    }
  }

  private DomainProposal proposal(AppDomain domain, String text, Why why) {
    return new DomainProposal(domain.appId(), text, why, otherOwner(domain));
  }

  private @Nullable String otherOwner(AppDomain domain) {
    var owners = listed.ownersOf(domain.host());
    return owners.contains(domain.appId())
        ? null
        : owners.stream().min(Comparator.naturalOrder()).orElse(null);
  }

  private Optional<Why> why(AppDomain domain) {
    return rules.stream().map(rule -> rule.why(domain)).filter(Objects::nonNull).findFirst();
  }

  private @Nullable Why shared(AppDomain domain) {
    return shared.covers(domain.host()) ? Why.SHARED : null;
  }

  private static @Nullable Why neverBlock(AppDomain domain) {
    return NeverBlockList.shipped().find(domain.host()).isPresent() ? Why.NEVER_BLOCK : null;
  }

  private @Nullable Why taken(AppDomain domain) {
    return otherOwner(domain) == null ? null : Why.TAKEN;
  }

  /** A host below one that the app has already is no news. */
  private @Nullable Why added(AppDomain domain) {
    boolean own = listed.ownersOf(domain.host()).contains(domain.appId());
    return listed.hasApp(domain.appId()) && !own ? Why.ADDED : null;
  }
}
