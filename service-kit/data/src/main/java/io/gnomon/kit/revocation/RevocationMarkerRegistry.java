package io.gnomon.kit.revocation;

import io.gnomon.kit.topic.TopicReader;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether {@code policy.credentials.v1} has the marker that policy-service writes behind all
 * revocations. A topic without records proves nothing: it may have been made anew.
 */
@ApplicationScoped
public class RevocationMarkerRegistry {

  /**
   * The marker's key and id, of no credential; readers that do not know the marker take it for an
   * active one.
   */
  public static final String ID = "gnomon:revocations-published";

  public static final String KIND = "marker";

  private final TopicReader topics;
  private volatile @Nullable Place place;

  RevocationMarkerRegistry(TopicReader topics) {
    this.topics = topics;
  }

  private record Place(TopicPartition partition, long offset) {}

  void note(ConsumerRecord<String, byte[]> marker) {
    place = new Place(new TopicPartition(marker.topic(), marker.partition()), marker.offset());
  }

  boolean isSeen() {
    return place != null;
  }

  /** Whether what the topic held at the start was read. */
  public boolean isTopicRead() {
    return topics.isRead(RevocationFollower.CHANNEL);
  }

  /**
   * Whether the topic lacks the marker: it never had it, or was made anew. False as long as that is
   * unknown.
   */
  public boolean isMissing() {
    var last = place;
    return isTopicRead()
        && (last == null
            || topics.endsBefore(RevocationFollower.CHANNEL, last.partition, last.offset + 1));
  }
}
