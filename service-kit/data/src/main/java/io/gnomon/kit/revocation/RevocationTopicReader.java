package io.gnomon.kit.revocation;

import io.gnomon.kit.identity.RevocationSource;
import io.gnomon.kit.topic.TopicReader;
import jakarta.enterprise.context.ApplicationScoped;

/** Knows all revocations once the topic was read to the end that it had at the start. */
@ApplicationScoped
class RevocationTopicReader implements RevocationSource {

  private final TopicReader topics;

  RevocationTopicReader(TopicReader topics) {
    this.topics = topics;
  }

  @Override
  public boolean isLoaded() {
    return topics.isRead(RevocationFollower.CHANNEL);
  }
}
