package io.gnomon.policy.decision;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.matching.decision.DecisionRequest;
import io.gnomon.matching.decision.DecisionRules;
import io.gnomon.matching.decision.Guards;
import io.gnomon.matching.decision.IndicatorIndex;
import io.gnomon.matching.host.IpAddress;
import io.gnomon.matching.host.VisitedUrl;
import io.gnomon.policy.apptag.AppTagReader;
import io.gnomon.policy.device.DeviceReader;
import io.gnomon.policy.devicegroup.DeviceGroupReader;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.feed.state.FeedState;
import io.gnomon.policy.feed.state.FeedStateCache;
import io.gnomon.policy.indicator.Indicator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides about a visit as an up-to-date device would, and explains the decision. */
@ApplicationScoped
class DecisionService {

  private final FeedStateCache feed;
  private final DeviceReader devices;
  private final DeviceGroupReader groups;
  private final AppTagReader tags;
  private final Clock clock;
  private volatile @Nullable CompiledState latest;

  DecisionService(
      FeedStateCache feed,
      DeviceReader devices,
      DeviceGroupReader groups,
      AppTagReader tags,
      Clock clock) {
    this.feed = feed;
    this.devices = devices;
    this.groups = groups;
    this.tags = tags;
    this.clock = clock;
  }

  /** One state of the feed, compiled. */
  private record CompiledState(FeedState feed, DecisionRules rules) {

    Indicator indicator(long id) {
      var indicator = feed.indicators().get(Long.toString(id));
      if (indicator == null) {
        throw new IllegalStateException("indicator " + id + " is not in the feed");
      }
      return indicator;
    }
  }

  DecisionResponse explain(DecideRequest asked) {
    var state = compiledState();
    var group = group(asked);
    var visit = visit(asked, group);
    var decision = state.rules().decide(visit);
    var outOfScope =
        state.rules().outOfScope(visit).stream()
            .map(indicator -> outOfScope(state.indicator(indicator.id()), group))
            .toList();
    return DecisionResponse.from(
        decision, id -> state.indicator(id), state.rules().mode(), group, outOfScope);
  }

  private OutOfScopeIndicator outOfScope(Indicator indicator, GroupRef group) {
    var app = indicator.app();
    var profile = app == null ? null : tags.profileOf(app.id()).orElse(null);
    return OutOfScopeIndicator.of(indicator, profile, group);
  }

  private DecisionRequest visit(DecideRequest asked, GroupRef group) {
    var url =
        VisitedUrl.parse(asked.url())
            .orElseThrow(() -> invalid("url names no host: " + asked.url()));
    var visible = asked.pathVisible() == null ? url.isPathVisibleOnTheWire() : asked.pathVisible();
    return new DecisionRequest(
        url.host(),
        visible ? url.path() : null,
        address(asked.address()),
        group.id(),
        asked.user(),
        clock.instant());
  }

  private CompiledState compiledState() {
    var current =
        feed.state()
            .orElseThrow(
                () ->
                    new ProblemException(
                        StandardProblem.UNAVAILABLE, "The feed was not read yet."));
    var known = latest;
    if (known == null || !known.feed().position().equals(current.position())) {
      known = new CompiledState(current, rules(current));
      latest = known;
    }
    return known;
  }

  private static DecisionRules rules(FeedState state) {
    var settings = state.settings();
    var indicators = state.indicators().values().stream().map(Indicator::forDecision).toList();
    return new DecisionRules(
        IndicatorIndex.of(indicators),
        Guards.neverBlocking(Set.copyOf(settings.neverBlock())),
        settings.decisionMode());
  }

  private GroupRef group(DecideRequest asked) {
    if ((asked.deviceId() == null) == (asked.groupId() == null)) {
      throw invalid("give either deviceId or groupId");
    }
    Optional<GroupRef> found =
        asked.deviceId() == null ? groups.find(asked.groupId()) : devices.groupOf(asked.deviceId());
    return found.orElseThrow(
        () ->
            new ProblemException(
                StandardProblem.NOT_FOUND,
                asked.deviceId() == null
                    ? "no device group " + asked.groupId()
                    : "no device " + asked.deviceId()));
  }

  private static @Nullable IpAddress address(@Nullable String text) {
    return text == null
        ? null
        : IpAddress.parse(text).orElseThrow(() -> invalid("no IP address: " + text));
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(StandardProblem.INVALID_VALUE, detail);
  }
}
