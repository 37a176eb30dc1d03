package io.gnomon.kit.topic;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.background.TaskState;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.providers.extension.HealthCenter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Shows the followers of topics as background tasks, so that one that has ended, met an error or
 * hangs makes this process count as not alive: it would no longer receive revocations. A broker
 * that is away is no fault, since a consumer goes on asking for it.
 */
@ApplicationScoped
class FollowerRegistry {

  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private static final Duration WAKE_INTERVAL = Duration.ofMillis(20);

  /** With what the clock of the interval may be late. */
  private static final long MAX_POLL_SECONDS = INTERVAL.toSeconds() + 1;

  private final KafkaClientService clients;
  private final HealthCenter channels;
  private final BackgroundTaskRegistry tasks;
  private final BackgroundTask task;
  private final Vertx vertx;
  private final Map<String, TaskState> states = new ConcurrentHashMap<>();
  private final Set<String> applying = ConcurrentHashMap.newKeySet();

  FollowerRegistry(
      KafkaClientService clients,
      HealthCenter channels,
      BackgroundTaskRegistry tasks,
      Vertx vertx) {
    this.clients = clients;
    this.channels = channels;
    this.tasks = tasks;
    this.vertx = vertx;
    this.task = tasks.create("topic-followers");
  }

  void start(@Observes StartupEvent event) {
    task.repeat(Duration.ZERO, INTERVAL, this::check);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
    states.values().forEach(TaskState::end);
    wakeConsumers();
  }

  /**
   * Lets followers end at once. The connector closes consumers one after the other, and each waits
   * for messages once more before it closes, a poll timeout long. Goes on until the event loops
   * end, which is after the channels.
   */
  private void wakeConsumers() {
    var consumers =
        clients.getConsumerChannels().stream()
            .<KafkaConsumer<Object, Object>>map(clients::getConsumer)
            .map(KafkaConsumer::unwrap)
            .filter(Objects::nonNull)
            .toList();
    tasks.everyOnEventLoop(
        vertx, "topic-follower-waker", WAKE_INTERVAL, () -> consumers.forEach(Consumer::wakeup));
  }

  /** Records are being applied; until {@link #applied} it is not enough that its consumer polls. */
  void applies(String channel) {
    applying.add(channel);
    of(channel).markAlive();
  }

  void applied(String channel) {
    applying.remove(channel);
    of(channel).markAlive();
  }

  /** Records could not be applied, and the follower goes on. */
  void failed(String channel, Throwable failure) {
    of(channel).failed(failure);
  }

  private void check() {
    for (var channel : clients.getConsumerChannels()) {
      var state = of(channel);
      if (!applying.contains(channel) && polls(channel)) {
        state.markAlive();
      }
    }
    var outgoing = clients.getProducerChannels();
    channels.getLiveness().getChannels().stream()
        // Not of senders: they send again, or report the failure to their caller.
        .filter(each -> !each.isOk() && !outgoing.contains(each.getChannel()))
        .forEach(each -> of(each.getChannel()).died("it has ended: " + each.getMessage()));
  }

  /** Whether its consumer has asked for records since the last check, even if no broker answers. */
  private boolean polls(String channel) {
    KafkaConsumer<Object, Object> consumer = clients.getConsumer(channel);
    return consumer != null
        && consumer.unwrap().metrics().entrySet().stream()
            .filter(each -> each.getKey().name().equals("last-poll-seconds-ago"))
            .map(each -> ((Number) each.getValue().metricValue()).doubleValue())
            .anyMatch(seconds -> seconds >= 0 && seconds <= MAX_POLL_SECONDS);
  }

  TaskState of(String channel) {
    return states.computeIfAbsent(channel, each -> tasks.watch("topic-follower-" + each));
  }
}
