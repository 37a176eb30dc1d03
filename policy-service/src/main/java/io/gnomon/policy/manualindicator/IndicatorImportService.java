package io.gnomon.policy.manualindicator;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.policy.devicegroup.DeviceGroupReader;
import io.gnomon.policy.enforcement.EnforcementService;
import io.gnomon.policy.enforcement.PolicyChange;
import io.gnomon.policy.feed.log.FeedHead;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.indicator.IndicatorStore;
import io.gnomon.policy.indicator.StoredIndicator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Brings in the indicators of a file as one change. */
@ApplicationScoped
class IndicatorImportService {

  private static final String REASON = "from a file";

  private final EnforcementService enforcement;
  private final IndicatorImportPlanner planner;
  private final IndicatorStore indicators;
  private final DeviceGroupReader groups;
  private final AuditService audit;

  IndicatorImportService(
      EnforcementService enforcement,
      IndicatorImportPlanner planner,
      IndicatorStore indicators,
      DeviceGroupReader groups,
      AuditService audit) {
    this.enforcement = enforcement;
    this.planner = planner;
    this.indicators = indicators;
    this.groups = groups;
    this.audit = audit;
  }

  /** Says what would become of the file, without a lock on the feed. */
  @Transactional
  IndicatorImportResponse tryOut(IndicatorFile file) {
    return IndicatorImportResponse.from(file, planner.plan(planner.read(file)), true);
  }

  /** Stores what the file has. */
  @Transactional
  IndicatorImportResponse bringIn(IndicatorFile file, String who) {
    groups.lockIds();
    var requests = planner.read(file);
    var head = enforcement.begin();
    var plan = planner.plan(requests);
    if (!plan.isEmpty()) {
      apply(head, plan, who);
    }
    return IndicatorImportResponse.from(file, plan, false);
  }

  private void apply(FeedHead head, IndicatorImportPlan plan, String who) {
    var created = indicators.add(plan.create(), false);
    var changed = plan.change().stream().map(IndicatorImportPlan.Change::after).toList();
    indicators.change(changed, false);
    var all = new ArrayList<>(created);
    all.addAll(changed);
    indicators.sign(all.stream().map(Indicator::id).toList(), who);
    var cause = "%d indicators imported by %s".formatted(all.size(), who);
    var stored = all.stream().map(each -> new StoredIndicator(each, false)).toList();
    var unused = enforcement.applyIfNeeded(head, PolicyChange.of(cause, stored));
    audit.recordAll(entries(created, plan.change(), who));
  }

  private static List<AuditEntry> entries(
      List<Indicator> created, List<IndicatorImportPlan.Change> changed, String who) {
    var entries = new ArrayList<AuditEntry>();
    created.forEach(
        each ->
            entries.add(new AuditEntry(who, "indicator.created", each.id(), REASON, null, each)));
    changed.forEach(
        each ->
            entries.add(
                new AuditEntry(
                    who,
                    "indicator.changed",
                    each.after().id(),
                    REASON,
                    each.before(),
                    each.after())));
    return entries;
  }
}
