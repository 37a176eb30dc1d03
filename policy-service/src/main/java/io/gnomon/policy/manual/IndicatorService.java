package io.gnomon.policy.manual;

import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.Page;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.audit.AuditEntry;
import io.gnomon.policy.audit.AuditLog;
import io.gnomon.policy.devicegroup.DeviceGroups;
import io.gnomon.policy.enforcement.CurrentRules;
import io.gnomon.policy.enforcement.Enforcement;
import io.gnomon.policy.enforcement.PolicyChange;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.indicator.IndicatorFilter;
import io.gnomon.policy.indicator.IndicatorOrigin;
import io.gnomon.policy.indicator.IndicatorRepository;
import io.gnomon.policy.indicator.StoredIndicator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes and deletes indicators by hand. */
@ApplicationScoped
class IndicatorService {

  private final Enforcement enforcement;
  private final IndicatorRepository indicators;
  private final NewIndicatorRules rules;
  private final AuditLog audit;

  IndicatorService(
      Enforcement enforcement,
      IndicatorRepository indicators,
      NewIndicatorRules rules,
      AuditLog audit) {
    this.enforcement = enforcement;
    this.indicators = indicators;
    this.rules = rules;
    this.audit = audit;
  }

  Page<StoredIndicator> list(IndicatorFilter filter, @Nullable Cursor cursor, int limit) {
    var rows = indicators.list(filter, cursor == null ? 0 : cursor.number(0), limit + 1);
    return Page.cut(rows, limit, row -> Cursor.of(row.indicator().id()));
  }

  StoredIndicator find(String id) {
    return (id.matches("[1-9][0-9]{0,17}")
            ? indicators.find(Long.parseLong(id))
            : Optional.<StoredIndicator>empty())
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "no indicator " + id));
  }

  @Transactional
  StoredIndicator create(CreateIndicatorRequest wanted, String who) {
    var head = enforcement.begin();
    var created = indicators.add(List.of(rules.make(wanted)), false).get(0);
    var cause = created.action() + " " + created.value() + " added by " + who;
    enforcement.applyIfNeeded(
        head, PolicyChange.of(cause, List.of(new StoredIndicator(created, false))));
    audit.record(new AuditEntry(who, "indicator.created", created.id(), null, null, created));
    return find(created.id());
  }

  @Transactional
  void delete(String id, String who) {
    var head = enforcement.begin();
    var stored = find(id);
    var indicator = stored.indicator();
    if (indicator.origin() == IndicatorOrigin.appTag) {
      throw new ProblemException(
          PolicyProblem.INDICATOR_OF_TAG,
          "Remove the tag of the app instead: " + indicator.text().title());
    }
    enforcement.end(head, indicator.value() + " removed by " + who, List.of(stored));
    audit.record(new AuditEntry(who, "indicator.deleted", id, null, indicator, null));
  }

  /** What a new indicator is checked against. */
  @ApplicationScoped
  static class NewIndicatorRules {

    private final CurrentRules current;
    private final DeviceGroups groups;
    private final Clock clock;

    NewIndicatorRules(CurrentRules current, DeviceGroups groups, Clock clock) {
      this.current = current;
      this.groups = groups;
      this.clock = clock;
    }

    Indicator make(CreateIndicatorRequest wanted) {
      return NewIndicator.from(
          wanted, current.now().unblockable(), groups.refs().keySet(), clock.instant());
    }
  }
}
