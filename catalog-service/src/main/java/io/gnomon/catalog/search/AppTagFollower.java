package io.gnomon.catalog.search;

import io.gnomon.kit.topic.FollowedTable;
import io.gnomon.kit.topic.TopicReader;
import io.gnomon.kit.topic.Versioned;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Tags of apps. */
@ApplicationScoped
public class AppTagFollower {

  private static final String CHANNEL = "app-tags";

  private final FollowedTable<AppTagMessage> tags;

  AppTagFollower(TopicReader topics) {
    this.tags = new FollowedTable<>(topics, CHANNEL, "The tags of apps", AppTagMessage.class);
  }

  @Incoming(CHANNEL)
  @Blocking("topic-followers")
  void follow(ConsumerRecords<String, byte[]> records) {
    tags.apply(records);
  }

  /** The ids of the apps that have one of these tags. */
  public List<String> tagged(Collection<String> any) {
    return tags.whole().keys(each -> any.contains(each.tag()));
  }

  /** The part of {@code policy/app-tag.v1} that is needed here. */
  record AppTagMessage(String appId, String tag, long epoch, long revision) implements Versioned {}
}
