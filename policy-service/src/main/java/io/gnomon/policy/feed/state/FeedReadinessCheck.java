package io.gnomon.policy.feed.state;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the feed was loaded, and from then on whether or not PostgreSQL and Kafka can be
 * reached.
 */
@Readiness
@ApplicationScoped
class FeedReadinessCheck implements HealthCheck {

  private final FeedStateCache cache;

  FeedReadinessCheck(FeedStateCache cache) {
    this.cache = cache;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("feed").status(cache.state().isPresent()).build();
  }
}
