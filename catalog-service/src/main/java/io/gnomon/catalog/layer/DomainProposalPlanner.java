package io.gnomon.catalog.layer;

import io.gnomon.catalog.app.AppLayer;
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
 * Decides which domains of a feed or a refresh of the base need a review, so that no poisoned list
 * reassigns domains by itself. The first import into an empty catalog and curated entries need
 * none.
 */
public final class DomainProposalPlanner {

  private static final Set<AppLayer> REVIEWED = EnumSet.of(AppLayer.BASE, AppLayer.FEED);

  private final ListedDomains listed;
  private final SharedInfrastructure shared;
  private final List<Rule> rules =
      List.of(this::shared, DomainProposalPlanner::neverBlock, this::taken, this::added);

  private DomainProposalPlanner(ListedDomains listed, SharedInfrastructure shared) {
    this.listed = listed;
    this.shared = shared;
  }

  /** A reason for a review; null if the rule does not apply. */
  @FunctionalInterface
  private interface Rule {
    @Nullable ReviewReason why(AppDomain domain);
  }

  public static List<DomainProposal> of(
      Collection<LayerEntry> said, ListedDomains listed, SharedInfrastructure shared) {
    var proposals = new ArrayList<DomainProposal>();
    if (listed.isEmpty()) {
      return proposals;
    }
    var rules = new DomainProposalPlanner(listed, shared);
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

  private DomainProposal proposal(AppDomain domain, String text, ReviewReason why) {
    return new DomainProposal(domain.appId(), text, why, otherOwner(domain));
  }

  /**
   * The other app that what is behind the domain is attributed to, or that has a part of a host of
   * which the app itself has none.
   */
  private @Nullable String otherOwner(AppDomain domain) {
    var present = listed.appOf(domain);
    if (present.isPresent()) {
      return present.filter(other -> !other.equals(domain.appId())).orElse(null);
    }
    var parts = listed.ownersOf(domain.host());
    return parts.contains(domain.appId())
        ? null
        : parts.stream().min(Comparator.naturalOrder()).orElse(null);
  }

  private Optional<ReviewReason> why(AppDomain domain) {
    return rules.stream().map(rule -> rule.why(domain)).filter(Objects::nonNull).findFirst();
  }

  private @Nullable ReviewReason shared(AppDomain domain) {
    return shared.covers(domain.host()) ? ReviewReason.SHARED : null;
  }

  private static @Nullable ReviewReason neverBlock(AppDomain domain) {
    return NeverBlockList.shipped().find(domain.host()).isPresent()
        ? ReviewReason.NEVER_BLOCK
        : null;
  }

  private @Nullable ReviewReason taken(AppDomain domain) {
    return otherOwner(domain) == null ? null : ReviewReason.TAKEN;
  }

  /**
   * What is attributed to the app already needs no review. An app with a part of a host, such as
   * {@code example.com/mail}, does not have the host.
   */
  private @Nullable ReviewReason added(AppDomain domain) {
    boolean own = listed.appOf(domain).filter(domain.appId()::equals).isPresent();
    return listed.hasApp(domain.appId()) && !own ? ReviewReason.ADDED : null;
  }
}
