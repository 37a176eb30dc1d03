package io.gnomon.catalog.lookup;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Keeps the index as new as the catalog: looks at the counter of changes again and again, so that
 * changes by other replicas are seen too. While the database is away, the last index serves.
 */
@Singleton
class CurrentIndex implements Runnable {

  private static final Logger LOG = Logger.getLogger(CurrentIndex.class);
  private static final int AFTER_THE_IMPORT = Interceptor.Priority.LIBRARY_AFTER;

  private final CatalogReader reader;
  private final LookupConfig config;
  private final Thread thread = new Thread(this, "catalog-index");
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile CatalogIndex index = CatalogIndex.EMPTY;

  CurrentIndex(CatalogReader reader, LookupConfig config) {
    this.reader = reader;
    this.config = config;
  }

  void start(@Observes @Priority(AFTER_THE_IMPORT) StartupEvent event) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  CatalogIndex get() {
    return index;
  }

  @Override
  public void run() {
    try {
      do {
        refresh();
      } while (!stopping.await(config.refreshInterval().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void refresh() {
    try {
      if (!reader.version().equals(index.version())) {
        index = reader.read(index);
      }
    } catch (SQLException | RuntimeException e) {
      LOG.warnf("the catalog in memory stays as it is: %s", e.getMessage());
    }
  }
}
