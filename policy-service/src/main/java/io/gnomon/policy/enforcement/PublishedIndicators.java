package io.gnomon.policy.enforcement;

import io.gnomon.kit.outbox.Outbox;
import io.gnomon.policy.feed.FeedPosition;
import io.gnomon.policy.feed.PublishedState;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.indicator.IndicatorRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code policy.indicators.v1}: what devices have. */
@ApplicationScoped
class PublishedIndicators implements PublishedState {

  private final IndicatorRepository indicators;
  private final Outbox outbox;

  PublishedIndicators(IndicatorRepository indicators, Outbox outbox) {
    this.indicators = indicators;
    this.outbox = outbox;
  }

  @Override
  public String topic() {
    return Enforcement.TOPIC;
  }

  @Override
  public Set<String> publishAll(FeedPosition position) {
    var fed = indicators.fed();
    fed.forEach(each -> outbox.append(Enforcement.TOPIC, each.id(), each));
    return fed.stream().map(Indicator::id).collect(Collectors.toSet());
  }
}
