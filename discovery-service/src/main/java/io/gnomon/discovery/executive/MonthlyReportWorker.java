package io.gnomon.discovery.executive;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Checks at intervals whether a month is over, where there is a folder for its report. */
@ApplicationScoped
class MonthlyReportWorker {

  private static final Duration MAX_BACKOFF = Duration.ofMinutes(5);

  /** Beside the pause: to make a report. */
  private static final Duration MAX_ROUND_TIME = Duration.ofMinutes(15);

  private final MonthlyReportService reports;
  private final MonthlyReportConfig config;
  private final BackgroundTaskRegistry tasks;
  private @Nullable BackgroundTask task;

  MonthlyReportWorker(
      MonthlyReportService reports, MonthlyReportConfig config, BackgroundTaskRegistry tasks) {
    this.reports = reports;
    this.config = config;
    this.tasks = tasks;
  }

  void start(@Observes StartupEvent event) {
    config.folder().ifPresent(this::repeat);
  }

  private void repeat(Path folder) {
    task = tasks.create("executive-report", MAX_BACKOFF, config.interval().plus(MAX_ROUND_TIME));
    task.repeat(Duration.ZERO, config.interval(), () -> reports.writeDue(folder));
  }

  void stop(@Observes ShutdownEvent event) {
    if (task != null) {
      task.close();
    }
  }
}
