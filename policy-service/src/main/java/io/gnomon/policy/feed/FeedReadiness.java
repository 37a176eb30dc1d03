package io.gnomon.policy.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the feed was read, and from then on whether or not PostgreSQL and Kafka can be
 * reached.
 */
@Readiness
@ApplicationScoped
class FeedReadiness implements HealthCheck {

  private final FeedFollower follower;

  FeedReadiness(FeedFollower follower) {
    this.follower = follower;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("feed").status(follower.state().isPresent()).build();
  }
}
