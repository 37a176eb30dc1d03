package io.gnomon.policy.manualindicator;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.export.ExportSource;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.EntityTag;
import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.devicegroup.DeviceGroupReader;
import io.gnomon.policy.enforcement.EnforcementService;
import io.gnomon.policy.enforcement.PlanningRulesReader;
import io.gnomon.policy.enforcement.PolicyChange;
import io.gnomon.policy.feed.log.FeedHead;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.indicator.IndicatorFilter;
import io.gnomon.policy.indicator.IndicatorOrigin;
import io.gnomon.policy.indicator.IndicatorStore;
import io.gnomon.policy.indicator.StoredIndicator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists indicators, and creates, changes and deletes those made by hand. */
@ApplicationScoped
public class IndicatorService {

  private static final int PAGE_SIZE = 500;

  private final EnforcementService enforcement;
  private final IndicatorStore indicators;
  private final PlanningRulesReader rules;
  private final DeviceGroupReader groups;
  private final AuditService audit;
  private final Clock clock;
  private final IndicatorLimiter limiter;

  IndicatorService(
      EnforcementService enforcement,
      IndicatorStore indicators,
      PlanningRulesReader rules,
      DeviceGroupReader groups,
      AuditService audit,
      Clock clock,
      IndicatorLimiter limiter) {
    this.enforcement = enforcement;
    this.indicators = indicators;
    this.rules = rules;
    this.groups = groups;
    this.audit = audit;
    this.clock = clock;
    this.limiter = limiter;
  }

  @Transactional
  Page<IndicatorResponse> list(IndicatorFilter filter, PageRequest page) {
    var cursor = page.cursor(1);
    var rows = indicators.list(filter, cursor == null ? 0 : cursor.number(0), page.limit() + 1);
    return page.cut(rows, row -> Cursor.of(row.indicator().id()), () -> indicators.count(filter))
        .map(IndicatorResponse::from);
  }

  /** All that meet the filter. */
  public ExportSource<IndicatorResponse> export(IndicatorFilter filter) {
    return ExportSource.inPages(last -> page(filter, last));
  }

  private List<IndicatorResponse> page(IndicatorFilter filter, @Nullable IndicatorResponse last) {
    long afterId = last == null ? 0 : Long.parseLong(last.indicator().id());
    return indicators.list(filter, afterId, PAGE_SIZE).stream()
        .map(IndicatorResponse::from)
        .toList();
  }

  /** The indicator of that id; one of an app also after it ended, since alerts refer to it. */
  @Transactional
  IndicatorResponse read(String id) {
    return find(id)
        .or(() -> endedOfApp(id))
        .map(IndicatorResponse::from)
        .orElseThrow(() -> unknown(id));
  }

  /** Creates an indicator, or changes the one that has the same type, value and scope. */
  @Transactional
  SubmittedIndicator submit(CreateIndicatorRequest wanted, @Nullable String ifMatch, String who) {
    var known = groups.lockIds();
    var head = enforcement.begin();
    var indicator = check(wanted, known);
    var existing = sameTarget(indicator);
    if (existing.isPresent()) {
      return SubmittedIndicator.changed(change(head, existing.get(), indicator, ifMatch, who));
    }
    limiter.requireRoomFor(1);
    var created = indicators.add(List.of(indicator), false).get(0);
    indicators.sign(List.of(created.id()), who);
    enforce(head, created, "added", who);
    audit.record(new AuditEntry(who, "indicator.created", created.id(), null, null, created));
    return SubmittedIndicator.created(read(created.id()));
  }

  /** Changes the indicator of that id. */
  @Transactional
  IndicatorResponse change(
      String id, CreateIndicatorRequest wanted, @Nullable String ifMatch, String who) {
    var known = groups.lockIds();
    var head = enforcement.begin();
    var stored = find(id).orElseThrow(() -> unknown(id));
    requireManual(stored);
    var indicator = check(wanted, known);
    sameTarget(indicator)
        .map(same -> same.indicator().id())
        .filter(same -> !same.equals(id))
        .ifPresent(IndicatorService::refuseSecond);
    return change(head, stored, indicator, ifMatch, who);
  }

  /** Deletes an indicator; where there is none, nothing changes. */
  @Transactional
  void delete(String id, @Nullable String ifMatch, String who) {
    var head = enforcement.begin();
    var stored = find(id).orElse(null);
    if (stored == null) {
      return;
    }
    var indicator = requireManual(stored);
    EntityTag.require(ifMatch, EntityTag.of(IndicatorResponse.from(stored)));
    enforcement.end(head, indicator.value() + " removed by " + who, List.of(stored));
    audit.record(new AuditEntry(who, "indicator.deleted", id, null, indicator, null));
  }

  private IndicatorResponse change(
      FeedHead head,
      StoredIndicator stored,
      Indicator wanted,
      @Nullable String ifMatch,
      String who) {
    EntityTag.require(ifMatch, EntityTag.of(IndicatorResponse.from(stored)));
    var before = stored.indicator();
    var now = wanted.withId(before.id());
    if (now.equals(before)) {
      return IndicatorResponse.from(stored);
    }
    indicators.change(List.of(now), false);
    indicators.sign(List.of(now.id()), who);
    enforce(head, now, "changed", who);
    audit.record(new AuditEntry(who, "indicator.changed", now.id(), null, before, now));
    return read(now.id());
  }

  private void enforce(FeedHead head, Indicator indicator, String verb, String who) {
    var cause = "%s %s %s by %s".formatted(indicator.action(), indicator.value(), verb, who);
    var stored = new StoredIndicator(indicator, false);
    var unused = enforcement.applyIfNeeded(head, PolicyChange.of(cause, List.of(stored)));
  }

  private Optional<StoredIndicator> sameTarget(Indicator wanted) {
    var target = TargetKey.of(wanted);
    return indicators.madeByHand(List.of(wanted.value())).stream()
        .filter(stored -> TargetKey.of(stored.indicator()).equals(target))
        .findFirst();
  }

  private Indicator check(CreateIndicatorRequest wanted, Set<String> groups) {
    return NewIndicator.from(wanted, rules.current().unblockable(), groups, clock.instant());
  }

  private Optional<StoredIndicator> find(String id) {
    return isId(id) ? indicators.find(Long.parseLong(id)) : Optional.empty();
  }

  private Optional<StoredIndicator> endedOfApp(String id) {
    return isId(id)
        ? indicators.findEver(List.of(Long.valueOf(id))).stream()
            .filter(stored -> stored.indicator().origin() == IndicatorOrigin.appTag)
            .findFirst()
        : Optional.empty();
  }

  private static boolean isId(String text) {
    return text.matches("[1-9][0-9]{0,17}");
  }

  private static ProblemException unknown(String id) {
    return new ProblemException(StandardProblem.NOT_FOUND, "no indicator " + id);
  }

  private static void refuseSecond(String id) {
    throw new ProblemException(
        StandardProblem.CONFLICT, "indicator " + id + " has the same type, value and scope");
  }

  private static Indicator requireManual(StoredIndicator stored) {
    var indicator = stored.indicator();
    if (indicator.origin() == IndicatorOrigin.appTag) {
      throw new ProblemException(
          PolicyProblem.INDICATOR_OF_TAG,
          "Remove the tag of the app instead: " + indicator.text().title());
    }
    return indicator;
  }

  /** A submitted indicator, and whether it is a new one. */
  record SubmittedIndicator(IndicatorResponse indicator, boolean isNew) {

    static SubmittedIndicator created(IndicatorResponse indicator) {
      return new SubmittedIndicator(indicator, true);
    }

    static SubmittedIndicator changed(IndicatorResponse indicator) {
      return new SubmittedIndicator(indicator, false);
    }
  }
}
