package io.gnomon.policy.apptag;

import io.gnomon.kit.outbox.Outbox;
import io.gnomon.policy.feed.FeedPosition;
import io.gnomon.policy.feed.PublishedState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code policy.app-tags.v1}: all tags. */
@ApplicationScoped
class PublishedAppTags implements PublishedState {

  private final AppTags tags;
  private final Outbox outbox;

  PublishedAppTags(AppTags tags, Outbox outbox) {
    this.tags = tags;
    this.outbox = outbox;
  }

  @Override
  public String topic() {
    return AppTagMessage.TOPIC;
  }

  @Override
  public Set<String> publishAll(FeedPosition position) {
    var all = tags.all();
    for (var tag : all) {
      var message = AppTagMessage.of(tag, position.epoch());
      outbox.append(AppTagMessage.TOPIC, message.appId(), message);
    }
    return all.stream().map(tag -> tag.app().id()).collect(Collectors.toSet());
  }
}
