package io.gnomon.policy.manual.files;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.policy.devicegroup.DeviceGroupReader;
import io.gnomon.policy.enforcement.EnforcementService;
import io.gnomon.policy.enforcement.PlanningRulesReader;
import io.gnomon.policy.enforcement.PolicyChange;
import io.gnomon.policy.feed.log.FeedHead;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.indicator.IndicatorStore;
import io.gnomon.policy.indicator.StoredIndicator;
import io.gnomon.policy.manual.TargetKey;
import io.gnomon.policy.manual.files.IndicatorImportResponse.LineProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings in the indicators of a file as one change. */
@ApplicationScoped
class IndicatorImportService {

  private static final String REASON = "from a file";

  private final EnforcementService enforcement;
  private final IndicatorStore indicators;
  private final PlanningRulesReader rules;
  private final DeviceGroupReader groups;
  private final AuditService audit;
  private final Validator validator;
  private final Clock clock;

  IndicatorImportService(
      EnforcementService enforcement,
      IndicatorStore indicators,
      PlanningRulesReader rules,
      DeviceGroupReader groups,
      AuditService audit,
      Validator validator,
      Clock clock) {
    this.enforcement = enforcement;
    this.indicators = indicators;
    this.rules = rules;
    this.groups = groups;
    this.audit = audit;
    this.validator = validator;
    this.clock = clock;
  }

  /** Stores what the file has, or only says what would become of it. */
  @Transactional
  IndicatorImportResponse run(IndicatorFile file, boolean dryRun, String who) {
    groups.lockIds();
    var head = enforcement.begin();
    var plan = plan(file);
    if (!dryRun && !plan.isEmpty()) {
      apply(head, plan, who);
    }
    return IndicatorImportResponse.from(file, plan, dryRun);
  }

  private IndicatorImportPlan plan(IndicatorFile file) {
    var reader =
        new IndicatorLineReader(
            groups.refs(), rules.current().unblockable(), validator, clock.instant());
    var wanted = new LinkedHashMap<TargetKey, Indicator>();
    var rejected = new ArrayList<LineProblem>();
    for (var line : file.lines()) {
      try {
        var indicator = reader.read(line);
        if (wanted.putIfAbsent(TargetKey.of(indicator), indicator) != null) {
          throw new BadLineException("An earlier line has the same type, value and scope.");
        }
      } catch (BadLineException e) {
        rejected.add(new LineProblem(line.number(), e.reason()));
      }
    }
    return IndicatorImportPlan.of(wanted, present(wanted.values()), rejected);
  }

  private Map<TargetKey, StoredIndicator> present(Collection<Indicator> wanted) {
    return indicators.madeByHand(wanted.stream().map(Indicator::value).toList()).stream()
        .collect(
            Collectors.toMap(
                stored -> TargetKey.of(stored.indicator()),
                Function.identity(),
                (first, second) -> first));
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
