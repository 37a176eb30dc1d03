package io.gnomon.kit.revocation;

import io.gnomon.kit.identity.RevocationSource;
import io.gnomon.kit.topic.TopicReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Knows all revocations once the topic was read to the end that it had at the start. One that was
 * empty then was perhaps made anew, and has all of them once policy-service has marked it. Before,
 * requests with a token are refused, and the process is not ready.
 */
@Default // Beside the qualifier of readiness, so that it is injected as a source.
@Readiness
@ApplicationScoped
class RevocationTopicReader implements RevocationSource, HealthCheck {

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

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("revocations").status(isLoaded()).build();
  }
}
