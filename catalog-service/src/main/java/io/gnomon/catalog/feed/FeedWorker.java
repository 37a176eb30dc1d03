package io.gnomon.catalog.feed;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads files beside the requests, one after the other, and fetches feeds when their time has come.
 */
@ApplicationScoped
class FeedWorker {

  private static final Logger LOG = Logger.getLogger(FeedWorker.class);

  /** Who brings what is fetched by the clock. */
  static final String CLOCK = "schedule";

  private static final int PLACES = 5;

  private final FeedReader reader;
  private final FeedImports imports;
  private final FeedConfig config;
  private final Semaphore places = new Semaphore(PLACES);
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "catalog feeds");
            thread.setDaemon(true);
            return thread;
          });

  FeedWorker(FeedReader reader, FeedImports imports, FeedConfig config) {
    this.reader = reader;
    this.imports = imports;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    long pause = config.lookEvery().toMillis();
    // Never ends early: a look that fails is logged, and the next one comes.
    var unused = thread.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    thread.shutdownNow();
  }

  /**
   * Takes a file into an import, or fetches one.
   *
   * @param file belongs to this from now on; null where it is to be fetched
   */
  FeedImport begin(FeedSource feed, @Nullable Path file, FeedImports.Request request)
      throws IOException {
    if (!places.tryAcquire()) {
      TemporaryFile.delete(file);
      throw new ProblemException(
          StandardProblem.UNAVAILABLE, "Other files are waiting to be read; come again later.");
    }
    try {
      var task = task(feed, file, request);
      thread.execute(() -> run(task));
      return task.begun();
    } catch (IOException | RuntimeException e) {
      places.release();
      TemporaryFile.delete(file);
      throw e;
    }
  }

  private FeedReader.Task task(FeedSource feed, @Nullable Path file, FeedImports.Request request)
      throws IOException {
    var begun = imports.begin(feed, file != null, request);
    var path = file == null ? TemporaryFile.make() : file;
    return new FeedReader.Task(feed, begun, path, request.preview());
  }

  private void run(FeedReader.Task task) {
    try {
      reader.run(task);
    } finally {
      places.release();
    }
  }

  private void look() {
    try {
      imports.takeDue().forEach(id -> FeedSource.find(id).ifPresent(this::fetch));
    } catch (RuntimeException e) {
      LOG.warn("feeds were not looked after; the next look comes soon", e);
    }
  }

  /** Here and now, one after the other: what is due takes no place from those who send files. */
  private void fetch(FeedSource feed) {
    try {
      reader.run(task(feed, null, new FeedImports.Request(false, null, CLOCK)));
    } catch (IOException | RuntimeException e) {
      LOG.warnf(e, "feed %s was not fetched; it is again when its interval has passed", feed.id());
    }
  }
}
