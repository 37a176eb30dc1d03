package io.gnomon.policy.enforcement;

import io.gnomon.kit.outbox.Outbox;
import io.gnomon.policy.feed.log.FeedPosition;
import io.gnomon.policy.feed.log.RepublishedTopic;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.indicator.IndicatorStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Publishes the indicators that devices have to {@code policy.indicators.v1}. */
@ApplicationScoped
class IndicatorPublisher implements RepublishedTopic {

  private static final String TOPIC = "policy.indicators.v1";

  private final IndicatorStore indicators;
  private final Outbox outbox;

  IndicatorPublisher(IndicatorStore indicators, Outbox outbox) {
    this.indicators = indicators;
    this.outbox = outbox;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Set<String> publishAll(FeedPosition position) {
    var fed = indicators.fed();
    publish(fed);
    return fed.stream().map(Indicator::id).collect(Collectors.toSet());
  }

  void publish(Collection<Indicator> upserts) {
    upserts.forEach(each -> outbox.append(TOPIC, each.id(), each));
  }

  void publishRemovals(Collection<String> ids) {
    ids.forEach(id -> outbox.appendTombstone(TOPIC, id));
  }
}
