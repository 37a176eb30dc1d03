package io.gnomon.kit.database;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Asks for a metric how large the database is, from whose growth follows when its disk is full. */
@ApplicationScoped
class DatabaseSizeWorker {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration INTERVAL = Duration.ofMinutes(2);

  private final DatabaseSizeStore database;
  private final MeterRegistry meters;
  private final BackgroundTask task;
  private final AtomicLong bytes = new AtomicLong();

  DatabaseSizeWorker(
      DatabaseSizeStore database, BackgroundTaskRegistry tasks, MeterRegistry meters) {
    this.database = database;
    this.meters = meters;
    this.task = tasks.create("database-size");
  }

  void start(@Observes StartupEvent event) {
    task.repeat(FIRST_PAUSE, INTERVAL, this::measure);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }

  private void measure() {
    if (bytes.getAndSet(database.bytes()) == 0) {
      register();
    }
  }

  /** Not before there is a value: one that is none would spoil a day's forecasts. */
  private void register() {
    Gauge.builder("gnomon.database.bytes", bytes, AtomicLong::get)
        .description("Size of the database on the disk of PostgreSQL")
        .register(meters);
  }
}
