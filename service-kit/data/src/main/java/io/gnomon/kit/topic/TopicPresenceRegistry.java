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
import org.jboss.logging.Logger;

/**
 * Which topics of this service's channels a broker lacks. Asked until all were there once: after
 * that the broker may be away, which is no reason to take the service out.
 */
@ApplicationScoped
class TopicPresenceRegistry {

  private static final Logger LOG = Logger.getLogger(TopicPresenceRegistry.class);
  private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);
  private static final Duration CHECK_TIMEOUT = Duration.ofSeconds(20);
  private static final Pattern TOPIC =
      Pattern.compile("mp\\.messaging\\.(?:incoming|outgoing)\\.[^.]+\\.topic");

  /** The outbox names the topic of each message itself. */
  private static final String OUTBOX = "outbox";

  private final KafkaClientService clients;
  private final BackgroundTask task;
  private final Set<String> needed;
  private volatile Set<String> missing = Set.of();

  TopicPresenceRegistry(KafkaClientService clients, BackgroundTaskRegistry tasks, Config config) {
    this.clients = clients;
    this.task = tasks.create("topic-presence");
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

  /** In alphabetical order; none as long as no broker has answered. */
  Set<String> missing() {
    return missing;
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
