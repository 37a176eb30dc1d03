package io.gnomon.kit.topic;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets followers of topics end at once. The connector closes consumers one after the other, and
 * each waits for messages once more before it closes, a poll timeout long.
 */
@ApplicationScoped
class FollowerWaker {

  private static final Duration INTERVAL = Duration.ofMillis(20);

  /** No process waits longer for its followers. */
  private static final Duration MAX_TIME = Duration.ofSeconds(10);

  private final KafkaClientService clients;

  FollowerWaker(KafkaClientService clients) {
    this.clients = clients;
  }

  void stop(@Observes ShutdownEvent event) {
    var consumers =
        clients.getConsumerChannels().stream()
            .<KafkaConsumer<Object, Object>>map(clients::getConsumer)
            .map(KafkaConsumer::unwrap)
            .filter(Objects::nonNull)
            .toList();
    var waking =
        new Thread(
            () -> {
              long begun = System.nanoTime();
              while (System.nanoTime() - begun < MAX_TIME.toNanos()) {
                consumers.forEach(each -> each.wakeup());
                LockSupport.parkNanos(INTERVAL.toNanos());
              }
            },
            "topic-follower-waker");
    waking.setDaemon(true);
    waking.start();
  }
}
