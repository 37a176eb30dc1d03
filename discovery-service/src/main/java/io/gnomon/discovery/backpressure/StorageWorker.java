package io.gnomon.discovery.backpressure;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.database.DatabaseSizeStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Measures at intervals how much room there is. */
@ApplicationScoped
class StorageWorker {

  private static final long UNKNOWN = -1;

  private final KafkaDiskReader kafka;
  private final DatabaseSizeStore database;
  private final IngestLimiter limiter;
  private final StorageConfig config;
  private final MeterRegistry meters;
  private final BackgroundTask task;
  private final AtomicLong kafkaFreeBytes = new AtomicLong(UNKNOWN);

  StorageWorker(
      KafkaDiskReader kafka,
      DatabaseSizeStore database,
      IngestLimiter limiter,
      StorageConfig config,
      MeterRegistry meters,
      BackgroundTaskRegistry tasks) {
    this.kafka = kafka;
    this.database = database;
    this.limiter = limiter;
    this.config = config;
    this.meters = meters;
    this.task = tasks.create("storage");
  }

  void start(@Observes StartupEvent event) {
    task.repeat(Duration.ZERO, config.interval(), this::measure);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }

  private void measure() {
    measured(kafka.uses());
    config.maxDatabaseBytes().map(MemorySize::asLongValue).ifPresent(this::measureDatabase);
  }

  private void measureDatabase(long maxBytes) {
    limiter.measured(Disk.DATABASE, new DiskUse(maxBytes, maxBytes - database.bytes()));
  }

  private void measured(List<DiskUse> disks) {
    long counted = config.maxDiskBytes().map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
    disks.stream()
        .map(each -> each.ofAtMost(counted))
        .max(Comparator.comparingDouble(DiskUse::usedRatio))
        .ifPresent(fullest -> limiter.measured(Disk.KAFKA, fullest));
    var free = disks.stream().mapToLong(DiskUse::freeBytes).min();
    if (free.isPresent() && kafkaFreeBytes.getAndSet(free.getAsLong()) == UNKNOWN) {
      register();
    }
  }

  /** Not before there is a value: one that is none would spoil a day's forecasts. */
  private void register() {
    Gauge.builder("gnomon.broker.disk.free", kafkaFreeBytes, AtomicLong::get)
        .description("Room on the fullest disk of Kafka, where Kafka tells it")
        .baseUnit("bytes")
        .register(meters);
  }
}
