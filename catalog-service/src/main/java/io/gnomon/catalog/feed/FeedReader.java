package io.gnomon.catalog.feed;

import io.gnomon.catalog.feed.entry.BadFeedException;
import io.gnomon.kit.outbound.OutboundException;
import io.gnomon.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Brings a file into an import: fetched if need be, read, compared, perhaps applied. */
@ApplicationScoped
class FeedReader {

  private static final Logger LOG = Logger.getLogger(FeedReader.class);

  private final FeedReading reading;
  private final FeedImports imports;
  private final ImportStore store;
  private final FeedLayer layer;

  FeedReader(FeedReading reading, FeedImports imports, ImportStore store, FeedLayer layer) {
    this.reading = reading;
    this.imports = imports;
    this.store = store;
    this.layer = layer;
  }

  /**
   * What is to be done.
   *
   * @param file where the file is or comes; it belongs to this from now on
   * @param preview whether it is to be shown and not applied
   */
  record Task(FeedSource feed, FeedImport begun, Path file, boolean preview) {

    long id() {
      return Long.parseLong(begun.id());
    }
  }

  /** Never throws: the import says what went wrong. */
  void run(Task task) {
    try (var file = new TemporaryFile(task.file())) {
      read(task, file.path());
    } catch (BadFeedException | OutboundException | ProblemException e) {
      fail(task, Objects.requireNonNullElse(e.getMessage(), ""));
    } catch (IOException | RuntimeException e) {
      var id = UUID.randomUUID();
      LOG.errorf(e, "import %d of feed %s failed, problem id %s", task.id(), task.feed().id(), id);
      fail(task, "Something failed on our side; the log tells more under " + id + ".");
    }
  }

  private void read(Task task, Path file) throws IOException {
    var received = task.begun().received();
    if (!received.origin().equals(FeedImport.UPLOAD)) {
      phase(task, "fetching");
      reading.fetch(URI.create(received.origin()), file);
    }
    var hash = TemporaryFile.sha256(file);
    long bytes = Files.size(file);
    imports.perform(connection -> store.received(connection, task.id(), bytes, hash));
    compare(task, reading.read(task.feed(), file, received.asOf()));
  }

  private void compare(Task task, FeedContent content) {
    phase(task, "comparing");
    boolean apply =
        imports.inTransaction(
            connection -> {
              var report = layer.preview(connection, task.feed(), content);
              store.read(connection, task.id(), content, report);
              boolean shown = task.preview() || shrank(connection, task, content);
              if (shown) {
                store.finish(connection, task.id(), ImportState.PREVIEWED, report);
                store.forget(connection, task.feed().id());
              }
              return !shown;
            });
    if (apply) {
      phase(task, "applying");
      imports.apply(task.feed(), task.id(), task.begun().createdBy());
    }
  }

  /** A list that lost more than half of itself is not taken unless a person says so. */
  private boolean shrank(Connection connection, Task task, FeedContent content)
      throws SQLException {
    var applied = store.applied(connection, task.feed().id()).map(FeedImport::outcome);
    var before = applied.map(FeedImport.Outcome::entries).orElse(0);
    return task.begun().createdBy().equals(FeedWorker.CLOCK)
        && content.entries().size() * 2 < before;
  }

  private void phase(Task task, String phase) {
    imports.perform(connection -> store.phase(connection, task.id(), phase));
  }

  private void fail(Task task, String problem) {
    imports.perform(connection -> store.fail(connection, task.id(), problem));
  }
}
