package io.gnomon.kit.topic;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A service whose topics were never made would wait for ever, and look as if it worked. */
@Readiness
@ApplicationScoped
class TopicPresenceCheck implements HealthCheck {

  private final TopicPresenceRegistry topics;
  private final Optional<String> brokers;

  TopicPresenceCheck(
      TopicPresenceRegistry topics,
      @ConfigProperty(name = "kafka.bootstrap.servers") Optional<String> brokers) {
    this.topics = topics;
    this.brokers = brokers;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("topics");
    if (brokers.isEmpty()) {
      return answer.withData("fault", "KAFKA_BOOTSTRAP_SERVERS is not set").down().build();
    }
    var missing = topics.missing();
    if (!missing.isEmpty()) {
      var fault = String.join(", ", missing) + " are missing; ./gnomon topics makes them";
      return answer.withData("fault", fault).down().build();
    }
    return answer.up().build();
  }
}
