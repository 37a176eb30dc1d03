package io.gnomon.discovery.usagecache.days;

import io.gnomon.discovery.datasource.DataSource;
import io.gnomon.discovery.datasource.DataSourceService;
import io.gnomon.discovery.usage.SourceDayStore;
import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Reads the last days of all sources at the start, and what else is wanted. */
@ApplicationScoped
class UsageCacheWorker {

  private static final Duration SWEEP = Duration.ofMinutes(10);

  private final UsageBlockService blocks;
  private final DataSourceService sources;
  private final SourceDayStore days;
  private final UsageCacheConfig config;
  private final Clock clock;
  private final BackgroundTask task;
  private Instant nextSweep = Instant.MIN;

  UsageCacheWorker(
      UsageBlockService blocks,
      DataSourceService sources,
      SourceDayStore days,
      UsageCacheConfig config,
      Clock clock,
      BackgroundTaskRegistry tasks) {
    this.blocks = blocks;
    this.sources = sources;
    this.days = days;
    this.config = config;
    this.clock = clock;
    this.task = tasks.create("usage-cache");
  }

  void start(@Observes StartupEvent event) {
    if (blocks.maxBytes() > 0) {
      task.repeat(config.interval(), config.interval(), this::round);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }

  private void round() {
    var now = clock.instant();
    if (!now.isBefore(nextSweep)) {
      sweep();
      nextSweep = now.plus(SWEEP);
    }
    blocks.readWanted(task::beat);
  }

  private void sweep() {
    var today = LocalDate.now(clock);
    var ids = sources.list().stream().map(DataSource::id).toList();
    blocks.keep(
        days.versions(ids, LocalDate.EPOCH, today.plusDays(1)),
        today.minusDays(config.days() - 1L));
  }
}
