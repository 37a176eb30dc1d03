package io.gnomon.kit.revocation;

import io.gnomon.kit.identity.RevocationSource;
import io.gnomon.kit.topic.TopicReader;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Knows all revocations once the topic was read to the end that it had at the start. One that was
 * empty then was perhaps made anew, and has all of them once policy-service has marked it.
 */
@ApplicationScoped
class RevocationTopicReader implements RevocationSource {

  private final TopicReader topics;
  private final RevocationMarkerRegistry marker;
  private volatile boolean loaded;

  RevocationTopicReader(TopicReader topics, RevocationMarkerRegistry marker) {
    this.topics = topics;
    this.marker = marker;
  }

  @Override
  public boolean isLoaded() {
    if (!loaded) {
      // A policy-service of the version before writes no marker: what it has published is enough.
      loaded =
          marker.isTopicRead() && (marker.isSeen() || !topics.wasEmpty(RevocationFollower.CHANNEL));
    }
    return loaded;
  }
}
