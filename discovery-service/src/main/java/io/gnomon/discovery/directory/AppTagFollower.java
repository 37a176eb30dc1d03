package io.gnomon.discovery.directory;

import io.gnomon.kit.topic.CompactedTable;
import io.gnomon.kit.topic.FollowedTable;
import io.gnomon.kit.topic.TopicReader;
import io.gnomon.kit.topic.Versioned;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Tags of apps. */
@ApplicationScoped
public class AppTagFollower {

  private static final String CHANNEL = "app-tags";

  private final FollowedTable<AppTagMessage> tags;
  private volatile int revision;

  AppTagFollower(TopicReader topics) {
    this.tags = new FollowedTable<>(topics, CHANNEL, "The tags of apps", AppTagMessage.class);
  }

  @Incoming(CHANNEL)
  @Blocking("topic-followers")
  void follow(ConsumerRecords<String, byte[]> records) {
    tags.apply(records);
    revision = byApp(tags.soFar()).hashCode();
  }

  /** Whether the topic was read to its end once since the start. */
  public boolean isRead() {
    return tags.isRead();
  }

  /** The tag of the app, if it has one. */
  public Optional<String> tag(String appId) {
    return tags.whole().get(appId).map(AppTagMessage::tag);
  }

  /** The ids of the apps that have one of these tags. */
  public List<String> tagged(Set<String> any) {
    return tags.whole().keys(each -> any.contains(each.tag()));
  }

  /** The ids of the apps that have a tag. */
  public List<String> tagged() {
    return tags.whole().keys(each -> true);
  }

  /** Another one where tags have changed; the same in each process that has read the same. */
  public int revision() {
    return revision;
  }

  /** All tags, by the ids of the apps. */
  public Map<String, String> all() {
    return byApp(tags.whole());
  }

  private static Map<String, String> byApp(CompactedTable<AppTagMessage> tags) {
    var all = new HashMap<String, String>();
    tags.keys(each -> true)
        .forEach(app -> tags.get(app).ifPresent(each -> all.put(app, each.tag())));
    return all;
  }

  /** The part of {@code policy/app-tag.v1} that is needed here. */
  record AppTagMessage(String appId, String tag, long epoch, long revision) implements Versioned {}
}
