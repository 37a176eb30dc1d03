package io.gnomon.catalog.lookup;

import io.gnomon.catalog.app.CatalogSnapshotStore.Version;
import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;

/**
 * The catalog in memory. Polls the counter of changes, so that changes by other replicas are seen
 * too. While the database is away, the last index serves.
 */
@ApplicationScoped
public class LookupIndex {

  private static final int AFTER_IMPORT = Interceptor.Priority.LIBRARY_AFTER;

  private final CatalogReader reader;
  private final LookupConfig config;
  private final BackgroundTask task;
  private volatile CatalogIndex index;

  LookupIndex(CatalogReader reader, LookupConfig config, BackgroundTaskRegistry tasks) {
    this.reader = reader;
    this.config = config;
    this.task = tasks.create("catalog-index");
    this.index = reader.empty();
  }

  void start(@Observes @Priority(AFTER_IMPORT) StartupEvent event) {
    task.repeat(Duration.ZERO, config.refreshInterval(), this::refresh);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }

  public CatalogIndex get() {
    return index;
  }

  /** Whether the catalog was read since the start. */
  boolean isRead() {
    return !index.version().equals(Version.NONE);
  }

  private void refresh() {
    if (!reader.version().equals(index.version())) {
      index = reader.read(index);
    }
  }
}
