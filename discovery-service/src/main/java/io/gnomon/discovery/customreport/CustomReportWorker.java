package io.gnomon.discovery.customreport;

import io.gnomon.discovery.datasource.DataSourceService;
import io.gnomon.discovery.usage.UsageStore;
import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/**
 * Ends custom reports that were deleted, with their sources. A while later only: a chunk that was
 * being counted at that moment may have added something to them.
 */
@ApplicationScoped
class CustomReportWorker {

  private final CustomReportRepository reports;
  private final DataSourceService sources;
  private final UsageStore usages;
  private final CustomReportConfig config;
  private final Clock clock;
  private final BackgroundTask task;

  CustomReportWorker(
      CustomReportRepository reports,
      DataSourceService sources,
      UsageStore usages,
      CustomReportConfig config,
      Clock clock,
      BackgroundTaskRegistry tasks) {
    this.reports = reports;
    this.sources = sources;
    this.usages = usages;
    this.config = config;
    this.clock = clock;
    this.task = tasks.create("custom-reports");
  }

  void start(@Observes StartupEvent event) {
    task.repeat(config.interval(), config.interval(), this::endDeleted);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }

  private void endDeleted() {
    var due = clock.instant().minus(config.deleteAfter());
    var ended =
        QuarkusTransaction.requiringNew()
            .call(() -> reports.deletedBefore(due).stream().map(each -> each.sourceId).toList());
    for (int sourceId : ended) {
      QuarkusTransaction.requiringNew().run(() -> end(sourceId));
      task.beat();
    }
  }

  private void end(int sourceId) {
    usages.delete(sourceId);
    reports.deleteById(sourceId);
    sources.delete(sourceId);
  }
}
