package io.gnomon.kit.topic;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Lets followers of topics end at once. The connector closes consumers one after the other, and
 * each waits for messages once more before it closes, a poll timeout long.
 */
@ApplicationScoped
class FollowerShutdownListener {

  private static final Duration INTERVAL = Duration.ofMillis(20);

  private final KafkaClientService clients;
  private final BackgroundTaskRegistry tasks;
  private final Vertx vertx;

  FollowerShutdownListener(KafkaClientService clients, BackgroundTaskRegistry tasks, Vertx vertx) {
    this.clients = clients;
    this.tasks = tasks;
    this.vertx = vertx;
  }

  /** Until the event loops end, which is after the channels. */
  void stop(@Observes ShutdownEvent event) {
    var consumers =
        clients.getConsumerChannels().stream()
            .<KafkaConsumer<Object, Object>>map(clients::getConsumer)
            .map(KafkaConsumer::unwrap)
            .filter(Objects::nonNull)
            .toList();
    tasks.everyOnEventLoop(
        vertx, "topic-follower-waker", INTERVAL, () -> consumers.forEach(Consumer::wakeup));
  }
}
