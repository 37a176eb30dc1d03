package io.gnomon.policy.indicator;

import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.UrlPath;
import io.gnomon.matching.indicator.IndicatorAction;
import io.gnomon.matching.indicator.IndicatorTarget.OnHost;
import io.gnomon.matching.indicator.IndicatorType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Computes which indicators must be added, changed and removed. Pure: the same input gives the same
 * plan, and after a plan was applied the next one is empty.
 */
public final class IndicatorPlanner {

  private final PlanningRules rules;
  private final Instant now;
  private final List<Indicator> add = new ArrayList<>();
  private final List<Indicator> change = new ArrayList<>();
  private final List<StoredIndicator> withhold = new ArrayList<>();
  private final List<StoredIndicator> remove = new ArrayList<>();

  private IndicatorPlanner(PlanningRules rules, Instant now) {
    this.rules = rules;
    this.now = now;
  }

  /** Identifies the indicator of a domain of an app. */
  private record Key(String appId, IndicatorType type, String value) {

    static Key of(Indicator indicator) {
      var app = indicator.app();
      return new Key(app == null ? "" : app.id(), indicator.type(), indicator.value());
    }
  }

  /**
   * Plans for these tags.
   *
   * @param present every indicator that comes from these tags or from tags that were removed, and
   *     any other to compare
   */
  public static IndicatorPlan plan(
      PlanningRules rules,
      Collection<TaggedApp> tags,
      Collection<StoredIndicator> present,
      Instant now) {
    var planner = new IndicatorPlanner(rules, now);
    var wanted = planner.wanted(tags);
    present.forEach(each -> planner.compare(each, wanted));
    planner.add.addAll(wanted.values());
    return new IndicatorPlan(planner.add, planner.change, planner.withhold, planner.remove);
  }

  private Map<Key, Indicator> wanted(Collection<TaggedApp> tags) {
    var wanted = new LinkedHashMap<Key, Indicator>();
    if (rules.enforceAppAccess()) {
      for (var tagged : tags) {
        tagged.tag().action().ifPresent(action -> want(tagged, action, wanted));
      }
    }
    return wanted;
  }

  private void want(TaggedApp tagged, IndicatorAction action, Map<Key, Indicator> wanted) {
    for (var domain : tagged.domains()) {
      if (tagged.withheld(domain, rules.unblockable()) == null) {
        var indicator = indicator(tagged, action, target(domain));
        wanted.putIfAbsent(Key.of(indicator), indicator);
      }
    }
  }

  private void compare(StoredIndicator present, Map<Key, Indicator> wanted) {
    if (present.indicator().isExpiredAt(now)) {
      remove.add(present);
    } else if (present.indicator().origin() == IndicatorOrigin.manual) {
      compareManual(present);
    } else {
      compareTagged(present, wanted.remove(Key.of(present.indicator())));
    }
  }

  private void compareManual(StoredIndicator present) {
    if (rules.customNetworkIndicators() && !present.fed()) {
      change.add(present.indicator());
    } else if (!rules.customNetworkIndicators() && present.fed()) {
      withhold.add(present);
    }
  }

  private void compareTagged(StoredIndicator present, @Nullable Indicator wanted) {
    if (wanted == null) {
      remove.add(present);
      return;
    }
    var changed = wanted.withId(present.indicator().id());
    if (!present.fed() || !changed.equals(present.indicator())) {
      change.add(changed);
    }
  }

  private Indicator indicator(TaggedApp tagged, IndicatorAction action, OnHost target) {
    return new Indicator(
        Indicator.NO_ID,
        target.hasPath() ? IndicatorType.Url : IndicatorType.DomainName,
        target.canonical(),
        action,
        new IndicatorText(
            tagged.app().name() + " is " + tagged.tag().name(), rules.severity(), null, null, true),
        IndicatorOrigin.appTag,
        tagged.app(),
        tagged.scope(),
        null,
        target.hasPath() ? List.of() : tagged.excludedBelow(target.host()));
  }

  /** What a device would have to match for that domain. */
  public static OnHost target(AppDomain domain) {
    var path = domain.pathPrefix();
    return new OnHost(domain.host(), path == null ? UrlPath.ROOT : path);
  }
}
