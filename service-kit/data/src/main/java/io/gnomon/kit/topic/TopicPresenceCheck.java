package io.gnomon.kit.topic;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * A service is not ready while a broker lacks topics of its channels: it would wait for ever, and
 * look as if it worked. Brokers are asked until all topics were there once: after that they may be
 * away, which is no reason to take the service out.
 */
@Readiness
@ApplicationScoped
class TopicPresenceCheck implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(TopicPresenceCheck.class);
  private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);
  private static final Duration CHECK_TIMEOUT = Duration.ofSeconds(20);
  private static final Pattern TOPIC =
      Pattern.compile("mp\\.messaging\\.(?:incoming|outgoing)\\.[^.]+\\.topic");

  /** The outbox names the topic of each message itself. */
  private static final String OUTBOX = "outbox";

  private final KafkaClientService clients;
  private final BackgroundTask task;
  private final boolean hasBrokers;
  private final Set<String> needed;

  /** In alphabetical order; none as long as no broker has answered. */
  private volatile Set<String> missing = Set.of();

  TopicPresenceCheck(KafkaClientService clients, BackgroundTaskRegistry tasks, Config config) {
    this.clients = clients;
    this.task = tasks.create("topic-presence");
    this.hasBrokers = config.getOptionalValue("kafka.bootstrap.servers", String.class).isPresent();
    this.needed =
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
            .filter(name -> TOPIC.matcher(name).matches())
            .map(name -> config.getValue(name, String.class))
            .filter(topic -> !topic.equals(OUTBOX))
            .collect(Collectors.toUnmodifiableSet());
  }

  void start(@Observes StartupEvent event) {
    task.repeatUntil(Duration.ZERO, CHECK_INTERVAL, this::areAllThere);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("topics");
    if (!hasBrokers) {
      return answer.withData("fault", "KAFKA_BOOTSTRAP_SERVERS is not set").down().build();
    }
    var absent = missing;
    if (!absent.isEmpty()) {
      var fault = String.join(", ", absent) + " are missing; ./gnomon topics makes them";
      return answer.withData("fault", fault).down().build();
    }
    return answer.up().build();
  }

  private boolean areAllThere() {
    for (var channel : clients.getConsumerChannels()) {
      try {
        KafkaConsumer<Object, Object> consumer = clients.getConsumer(channel);
        if (consumer != null) {
          Function<Consumer<Object, Object>, Set<String>> list =
              client -> client.listTopics().keySet();
          note(consumer.runOnPollingThread(list).await().atMost(CHECK_TIMEOUT));
          return missing.isEmpty();
        }
      } catch (RuntimeException e) {
        LOG.debugf("the topics cannot be listed yet: %s", e.getMessage());
        return false;
      }
    }
    return false;
  }

  private void note(Set<String> found) {
    var absent = new TreeSet<>(needed);
    absent.removeAll(found);
    if (!absent.equals(missing) && !absent.isEmpty()) {
      LOG.warnf("topics are missing, ./gnomon topics makes them: %s", absent);
    }
    missing = absent;
  }
}
