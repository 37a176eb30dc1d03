package io.gnomon.policy.enforcement;

import io.gnomon.kit.outbox.Outbox;
import io.gnomon.policy.feed.FeedHead;
import io.gnomon.policy.feed.FeedPlan;
import io.gnomon.policy.feed.FeedWriter;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.indicator.IndicatorPlan;
import io.gnomon.policy.indicator.IndicatorPlanner;
import io.gnomon.policy.indicator.IndicatorRepository;
import io.gnomon.policy.indicator.StoredIndicator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes indicators fit what changed, as the next revision of the feed, in the transaction of the
 * change.
 */
@ApplicationScoped
public class Enforcement {

  static final String TOPIC = "policy.indicators.v1";

  private final FeedWriter feed;
  private final IndicatorRepository indicators;
  private final CurrentRules rules;
  private final Outbox outbox;
  private final Clock clock;

  Enforcement(
      FeedWriter feed,
      IndicatorRepository indicators,
      CurrentRules rules,
      Outbox outbox,
      Clock clock) {
    this.feed = feed;
    this.indicators = indicators;
    this.rules = rules;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Begins a change: what it rests on is read after this. */
  @Transactional(Transactional.TxType.MANDATORY)
  public FeedHead begin() {
    return feed.lock();
  }

  /** Makes a revision, also where nothing changes for devices. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Enforced apply(FeedHead head, PolicyChange change) {
    return carryOut(head, change, plan(change));
  }

  /** Makes a revision only where something changes for devices or ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Enforced> applyIfNeeded(FeedHead head, PolicyChange change) {
    var plan = plan(change);
    return plan.isEmpty() && change.settings() == null
        ? Optional.empty()
        : Optional.of(carryOut(head, change, plan));
  }

  /** Ends indicators whatever the plan would say. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Enforced end(FeedHead head, String cause, List<StoredIndicator> ending) {
    var plan = new IndicatorPlan(List.of(), List.of(), List.of(), ending);
    return carryOut(head, PolicyChange.of(cause, ending), plan);
  }

  private IndicatorPlan plan(PolicyChange change) {
    return IndicatorPlanner.plan(rules.now(), change.tags(), change.present(), clock.instant());
  }

  private Enforced carryOut(FeedHead head, PolicyChange change, IndicatorPlan plan) {
    var upserts = new ArrayList<Indicator>(indicators.add(plan.add(), true));
    upserts.addAll(plan.change());
    indicators.change(plan.change());
    indicators.withhold(ids(plan.withhold()));
    indicators.end(ids(plan.remove()));
    var removals = plan.takenFromDevices();
    upserts.forEach(each -> outbox.append(TOPIC, each.id(), each));
    removals.forEach(id -> outbox.appendTombstone(TOPIC, id));
    var feedPlan = new FeedPlan(change.settings(), upserts, removals);
    return new Enforced(feed.append(head, change.cause(), feedPlan), plan.remove().size());
  }

  private static List<String> ids(List<StoredIndicator> indicators) {
    return indicators.stream().map(each -> each.indicator().id()).toList();
  }
}
