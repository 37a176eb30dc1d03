package io.gnomon.catalog.apptag;

import io.gnomon.kit.problem.BusyException;
import io.gnomon.kit.topic.CompactedTable;
import io.gnomon.kit.topic.TopicReader;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Tags of apps. Until the topic was read to its end once since the start, a request that asks for
 * them is ended: it would be answered from half of them.
 */
@ApplicationScoped
public class AppTagFollower {

  private static final String CHANNEL = "app-tags";

  private final CompactedTable<AppTagMessage> tags = new CompactedTable<>(AppTagMessage.class);
  private final TopicReader topics;

  AppTagFollower(TopicReader topics) {
    this.topics = topics;
  }

  @Incoming(CHANNEL)
  @Blocking("topic-followers")
  void follow(ConsumerRecords<String, byte[]> records) {
    topics.forEach(CHANNEL, records, tags::apply);
  }

  /** The ids of the apps that have one of these tags. */
  public List<String> tagged(Collection<String> any) {
    if (!topics.isRead(CHANNEL)) {
      throw new BusyException("The tags of apps are not read yet; repeat the request.");
    }
    return tags.keys(each -> any.contains(each.tag()));
  }
}
