package io.gnomon.policy.enforcement;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.policy.feed.log.FeedHead;
import io.gnomon.policy.feed.log.FeedPlan;
import io.gnomon.policy.feed.log.FeedWriter;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.indicator.IndicatorPlan;
import io.gnomon.policy.indicator.IndicatorPlanner;
import io.gnomon.policy.indicator.IndicatorStore;
import io.gnomon.policy.indicator.StoredIndicator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans the indicators that a change needs and applies the plan as the next revision of the feed,
 * in the transaction of the change.
 */
@ApplicationScoped
public class EnforcementService {

  private final FeedWriter feed;
  private final IndicatorStore indicators;
  private final PlanningRulesReader rules;
  private final IndicatorPublisher publisher;
  private final AuditService audit;
  private final Clock clock;

  EnforcementService(
      FeedWriter feed,
      IndicatorStore indicators,
      PlanningRulesReader rules,
      IndicatorPublisher publisher,
      AuditService audit,
      Clock clock) {
    this.feed = feed;
    this.indicators = indicators;
    this.rules = rules;
    this.publisher = publisher;
    this.audit = audit;
    this.clock = clock;
  }

  /** Locks the feed; everything that the change depends on is read after this. */
  @Transactional(Transactional.TxType.MANDATORY)
  public FeedHead begin() {
    return feed.lock();
  }

  /** Makes a revision, also where nothing changes for devices. */
  @Transactional(Transactional.TxType.MANDATORY)
  public EnforcementResult apply(FeedHead head, PolicyChange change) {
    var now = clock.instant();
    return apply(head, change, plan(change, now), now);
  }

  /** Makes a revision only where something changes for devices or ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<EnforcementResult> applyIfNeeded(FeedHead head, PolicyChange change) {
    var now = clock.instant();
    var plan = plan(change, now);
    return plan.isEmpty() && change.settings() == null
        ? Optional.empty()
        : Optional.of(apply(head, change, plan, now));
  }

  /** Ends indicators whatever the plan would say. */
  @Transactional(Transactional.TxType.MANDATORY)
  public EnforcementResult end(FeedHead head, String cause, List<StoredIndicator> ending) {
    var plan = new IndicatorPlan(List.of(), List.of(), List.of(), ending);
    return apply(head, PolicyChange.of(cause, ending), plan, clock.instant());
  }

  private IndicatorPlan plan(PolicyChange change, Instant now) {
    return IndicatorPlanner.plan(rules.current(), change.tags(), change.present(), now);
  }

  private EnforcementResult apply(
      FeedHead head, PolicyChange change, IndicatorPlan plan, Instant now) {
    var upserts = new ArrayList<Indicator>(indicators.add(plan.add(), true));
    upserts.addAll(plan.change());
    indicators.change(plan.change(), true);
    indicators.withhold(ids(plan.withhold()));
    indicators.end(ids(plan.remove()));
    auditExpired(plan.remove(), now);
    var removals = plan.takenFromDevices();
    publisher.publish(upserts);
    publisher.publishRemovals(removals);
    var feedPlan = new FeedPlan(change.settings(), upserts, removals);
    return new EnforcementResult(feed.append(head, change.cause(), feedPlan), plan.remove().size());
  }

  private void auditExpired(List<StoredIndicator> removed, Instant now) {
    audit.recordAll(
        removed.stream()
            .map(StoredIndicator::indicator)
            .filter(indicator -> indicator.isExpiredAt(now))
            .map(EnforcementService::expired)
            .toList());
  }

  private static AuditEntry expired(Indicator indicator) {
    return new AuditEntry(
        AuditEntry.GNOMON, "indicator.expired", indicator.id(), null, indicator, null);
  }

  private static List<String> ids(List<StoredIndicator> indicators) {
    return indicators.stream().map(each -> each.indicator().id()).toList();
  }
}
