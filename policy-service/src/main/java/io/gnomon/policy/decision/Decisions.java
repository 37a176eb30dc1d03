package io.gnomon.policy.decision;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.matching.decision.DecisionMode;
import io.gnomon.matching.decision.DecisionRequest;
import io.gnomon.matching.decision.DecisionRules;
import io.gnomon.matching.decision.Guards;
import io.gnomon.matching.decision.IndicatorIndex;
import io.gnomon.matching.host.IpAddress;
import io.gnomon.matching.host.VisitedUrl;
import io.gnomon.policy.device.DeviceDirectory;
import io.gnomon.policy.devicegroup.DeviceGroups;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.feed.FeedFollower;
import io.gnomon.policy.feed.FeedState;
import io.gnomon.policy.indicator.Indicator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides as a device would that is up to date. */
@ApplicationScoped
class Decisions {

  private final FeedFollower feed;
  private final DeviceDirectory devices;
  private final DeviceGroups groups;
  private final Clock clock;
  private volatile @Nullable Compiled latest;

  Decisions(FeedFollower feed, DeviceDirectory devices, DeviceGroups groups, Clock clock) {
    this.feed = feed;
    this.devices = devices;
    this.groups = groups;
    this.clock = clock;
  }

  /** The rules of one state of the feed. */
  private record Compiled(FeedState state, DecisionRules rules) {}

  DecisionResponse decide(DecideRequest asked) {
    var compiled = compiled();
    var group = group(asked);
    var url =
        VisitedUrl.parse(asked.url())
            .orElseThrow(() -> invalid("url names no host: " + asked.url()));
    var visible = asked.pathVisible() == null ? url.isPathVisibleOnTheWire() : asked.pathVisible();
    var visit =
        new DecisionRequest(
            url.host(),
            visible ? url.path() : null,
            address(asked.address()),
            group.id(),
            asked.user(),
            clock.instant());
    var decision = compiled.rules().decide(visit);
    return DecisionResponse.from(decision, compiled.rules().mode(), group, compiled.state());
  }

  private Compiled compiled() {
    var state =
        feed.state()
            .orElseThrow(
                () ->
                    new ProblemException(
                        StandardProblem.UNAVAILABLE, "The feed was not read yet."));
    var known = latest;
    if (known == null || !known.state().position().equals(state.position())) {
      known = new Compiled(state, rules(state));
      latest = known;
    }
    return known;
  }

  private static DecisionRules rules(FeedState state) {
    var settings = state.settings();
    var mode =
        switch (settings.decisionMode()) {
          case MOST_SPECIFIC -> DecisionMode.mostSpecific;
          case ANCHOR_COMPATIBLE -> DecisionMode.anchorCompatible;
        };
    var indicators = state.indicators().values().stream().map(Indicator::forDecision).toList();
    return new DecisionRules(
        IndicatorIndex.of(indicators),
        Guards.neverBlocking(Set.copyOf(settings.neverBlock())),
        mode);
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
