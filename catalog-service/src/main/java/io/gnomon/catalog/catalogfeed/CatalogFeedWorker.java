package io.gnomon.catalog.catalogfeed;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.problem.BusyException;
import io.gnomon.kit.upload.UploadLimiter;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Loads files in the background, one after the other, and fetches feeds when they are due. */
@ApplicationScoped
public class CatalogFeedWorker {

  /** Who begins scheduled imports. */
  static final String SCHEDULE = "schedule";

  private static final Logger LOG = Logger.getLogger(CatalogFeedWorker.class);
  private static final int MAX_QUEUED = 5;

  /** A file is fetched, read and applied in one round. */
  private static final Duration MAX_SILENCE = Duration.ofHours(1);

  private static final Duration MAX_BACKOFF = Duration.ofSeconds(5);

  private final CatalogFeedImportLoader loader;
  private final CatalogFeedImportService imports;
  private final CatalogFeedProgressService progress;
  private final CatalogFeedSettingsService settings;
  private final CatalogFeedConfig config;
  private final UploadLimiter uploads;
  private final Semaphore queue = new Semaphore(MAX_QUEUED);
  private final BackgroundTask task;

  CatalogFeedWorker(
      CatalogFeedImportLoader loader,
      CatalogFeedImportService imports,
      CatalogFeedProgressService progress,
      CatalogFeedSettingsService settings,
      CatalogFeedConfig config,
      UploadLimiter uploads,
      BackgroundTaskRegistry tasks) {
    this.loader = loader;
    this.imports = imports;
    this.progress = progress;
    this.settings = settings;
    this.config = config;
    this.uploads = uploads;
    this.task = tasks.create("catalog-feeds", MAX_BACKOFF, MAX_SILENCE);
  }

  void start(@Observes StartupEvent event) {
    task.repeat(config.checkInterval(), config.checkInterval(), this::fetchDue);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }

  /**
   * Begins an import and loads it in the background.
   *
   * @param file the uploaded file, which is deleted after loading; null: it is fetched
   */
  public CatalogFeedImport begin(
      CatalogFeedSource feed, @Nullable Path file, CatalogFeedImportRequest request)
      throws IOException {
    if (!queue.tryAcquire()) {
      TemporaryFile.delete(file);
      throw new BusyException("Too many files are waiting to be read; repeat the request later.");
    }
    try {
      var load = load(feed, file, request);
      task.execute(() -> run(load));
      return load.begun();
    } catch (IOException | RuntimeException e) {
      queue.release();
      TemporaryFile.delete(file);
      throw e;
    }
  }

  private CatalogFeedLoad load(
      CatalogFeedSource feed, @Nullable Path file, CatalogFeedImportRequest request)
      throws IOException {
    var begun = imports.begin(feed, file != null, request);
    var path = file == null ? uploads.createFile() : file;
    return new CatalogFeedLoad(feed, begun, path, request.preview());
  }

  private void run(CatalogFeedLoad load) {
    try {
      loader.load(load);
    } finally {
      queue.release();
    }
  }

  private void fetchDue() {
    progress.failStalled();
    settings.takeDue().forEach(this::fetch);
  }

  /** In this thread: scheduled imports take no place in the queue from uploads. */
  private void fetch(CatalogFeedSource feed) {
    try {
      loader.load(load(feed, null, new CatalogFeedImportRequest(false, null, SCHEDULE)));
    } catch (IOException | RuntimeException e) {
      LOG.warnf(e, "catalog feed %s was not fetched; it is retried after its interval", feed.id());
    }
  }
}
