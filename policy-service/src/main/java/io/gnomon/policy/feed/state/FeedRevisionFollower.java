package io.gnomon.policy.feed.state;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.gnomon.kit.request.TolerantReader;
import io.gnomon.kit.topic.TopicReader;
import io.gnomon.policy.feed.log.FeedPosition;
import io.gnomon.policy.feed.log.FeedRevision;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Follows the revisions that other replicas append. */
@ApplicationScoped
class FeedRevisionFollower {

  private static final String CHANNEL = "feed-revisions";

  private final TopicReader topics;
  private final FeedStateWorker worker;
  private final ObjectReader reader;
  private @Nullable FeedPosition last;

  FeedRevisionFollower(TopicReader topics, FeedStateWorker worker, ObjectMapper json) {
    this.topics = topics;
    this.worker = worker;
    this.reader = TolerantReader.of(json, FeedRevision.class);
  }

  @Incoming(CHANNEL)
  @Blocking("topic-followers")
  void follow(ConsumerRecords<String, byte[]> records) {
    topics.forEach(CHANNEL, records, this::apply);
  }

  /**
   * The topic is in the order of commits. Where it steps back within an epoch, records were
   * repeated, or the database was restored and has made other revisions of the same numbers.
   */
  private void noteOrder(FeedPosition next) {
    var before = last;
    last = next;
    if (before != null && before.epoch() == next.epoch() && !before.isBehind(next)) {
      worker.verify(before);
    }
  }

  private void apply(ConsumerRecord<String, byte[]> record) {
    try {
      var revision = read(record.value());
      noteOrder(revision.position());
      worker.apply(revision);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FeedRevision read(byte[] message) throws IOException {
    return reader.readValue(message);
  }
}
