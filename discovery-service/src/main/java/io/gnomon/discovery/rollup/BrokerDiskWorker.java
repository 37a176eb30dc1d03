package io.gnomon.discovery.rollup;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.common.Node;
import org.jboss.logging.Logger;

/** Asks for a metric how much room the fullest disk of Kafka has. */
@ApplicationScoped
class BrokerDiskWorker {

  private static final Logger LOG = Logger.getLogger(BrokerDiskWorker.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration INTERVAL = Duration.ofMinutes(5);
  private static final Duration MAX_SILENCE = Duration.ofMinutes(10);
  private static final long TIMEOUT_SECONDS = 20;
  private static final long UNKNOWN = -1;

  private final Map<String, Object> broker;
  private final BackgroundTask task;
  private final MeterRegistry meters;
  private final AtomicLong freeBytes = new AtomicLong(UNKNOWN);

  BrokerDiskWorker(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      BackgroundTaskRegistry tasks,
      MeterRegistry meters) {
    this.broker = broker;
    this.task = tasks.create("broker-disk", INTERVAL, MAX_SILENCE);
    this.meters = meters;
  }

  void start(@Observes StartupEvent event) {
    task.repeat(FIRST_PAUSE, INTERVAL, this::measure);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }

  private void measure() {
    try (var admin = Admin.create(broker)) {
      var free = free(admin);
      if (free.isPresent() && freeBytes.getAndSet(free.getAsLong()) == UNKNOWN) {
        register();
      }
    } catch (ExecutionException | TimeoutException e) {
      // Whether a client may ask is the broker's decision; its absence is told by others.
      LOG.debugf("Kafka does not tell how full its disks are: %s", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Not before there is a value: one that is none would spoil a day's forecasts. */
  private void register() {
    Gauge.builder("gnomon.broker.disk.free", freeBytes, AtomicLong::get)
        .description("Room on the fullest disk of Kafka, where Kafka tells it")
        .baseUnit("bytes")
        .register(meters);
  }

  private static OptionalLong free(Admin admin)
      throws ExecutionException, InterruptedException, TimeoutException {
    var brokers = admin.describeCluster().nodes().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    return admin
        .describeLogDirs(brokers.stream().map(Node::id).toList())
        .allDescriptions()
        .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
        .values()
        .stream()
        .flatMap(folders -> folders.values().stream())
        .map(LogDirDescription::usableBytes)
        .flatMapToLong(bytes -> bytes.stream())
        .min();
  }
}
