package io.gnomon.kit.topic;

import io.gnomon.kit.problem.BusyException;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** The present values of the compacted topic that a channel follows. */
public final class FollowedTable<T extends Versioned> {

  private final TopicReader topics;
  private final String channel;
  private final String content;
  private final CompactedTable<T> values;

  /**
   * A table of JSON messages of that type.
   *
   * @param content what is in it, for people: "The devices"
   */
  public FollowedTable(TopicReader topics, String channel, String content, Class<T> type) {
    this.topics = topics;
    this.channel = channel;
    this.content = content;
    this.values = new CompactedTable<>(type);
  }

  /** Takes what came by the channel. */
  public void apply(ConsumerRecords<String, byte[]> records) {
    topics.forEach(channel, records, values::apply);
  }

  /** Whether the topic was read to its end once since the start. */
  public boolean isRead() {
    return topics.isRead(channel);
  }

  /** As far as the topic is read. */
  public CompactedTable<T> soFar() {
    return values;
  }

  /**
   * All of it. Until the topic was read to its end once since the start, the request that asks for
   * it is ended: its answer would be incomplete.
   */
  public CompactedTable<T> whole() {
    if (!isRead()) {
      throw new BusyException(content + " are not read yet; repeat the request.");
    }
    return values;
  }
}
