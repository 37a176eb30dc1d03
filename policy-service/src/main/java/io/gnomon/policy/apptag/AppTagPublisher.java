package io.gnomon.policy.apptag;

import io.gnomon.kit.outbox.Outbox;
import io.gnomon.policy.feed.log.FeedPosition;
import io.gnomon.policy.feed.log.RepublishedTopic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** Publishes tags to {@code policy.app-tags.v1}. */
@ApplicationScoped
class AppTagPublisher implements RepublishedTopic {

  private final AppTagRepository tags;
  private final Outbox outbox;

  AppTagPublisher(AppTagRepository tags, Outbox outbox) {
    this.tags = tags;
    this.outbox = outbox;
  }

  @Override
  public String topic() {
    return AppTagMessage.TOPIC;
  }

  @Override
  public Set<String> publishAll(FeedPosition position) {
    var all = tags.allTags();
    all.forEach(tag -> publish(AppTagMessage.of(tag, position.epoch())));
    return all.stream().map(tag -> tag.app().id()).collect(Collectors.toSet());
  }

  void publish(AppTagMessage message) {
    outbox.append(AppTagMessage.TOPIC, message.appId(), message);
  }

  void publishRemoval(String appId) {
    outbox.appendTombstone(AppTagMessage.TOPIC, appId);
  }
}
