package io.gnomon.catalog.lookup;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The catalog in memory. Polls the counter of changes, so that changes by other replicas are seen
 * too. While the database is away, the last index serves.
 */
@ApplicationScoped
class LookupIndex implements Runnable {

  private static final Logger LOG = Logger.getLogger(LookupIndex.class);
  private static final int AFTER_IMPORT = Interceptor.Priority.LIBRARY_AFTER;

  private final CatalogReader reader;
  private final LookupConfig config;
  private final Thread thread = new Thread(this, "catalog-index");
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile CatalogIndex index = CatalogIndex.EMPTY;

  LookupIndex(CatalogReader reader, LookupConfig config) {
    this.reader = reader;
    this.config = config;
  }

  void start(@Observes @Priority(AFTER_IMPORT) StartupEvent event) {
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
    } catch (RuntimeException e) {
      LOG.warnf("the catalog in memory cannot be refreshed and stays as it is: %s", e.getMessage());
    }
  }
}
