package io.gnomon.catalog.search.export;

import io.gnomon.catalog.search.AppSearchService;
import io.gnomon.catalog.search.condition.AppSearch;
import io.gnomon.kit.problem.BusyException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Writes all apps that a search finds, row by row from the database's cursor to the client, so that
 * memory does not grow with them.
 */
@ApplicationScoped
class ExportService {

  private static final int MAX_CONCURRENT = 4;

  /** A client may read slowly. */
  private static final int MAX_SECONDS = (int) Duration.ofHours(1).toSeconds();

  private final ExportStore store;
  private final AppSearchService searches;
  private final Semaphore permits = new Semaphore(MAX_CONCURRENT);

  ExportService(ExportStore store, AppSearchService searches) {
    this.store = store;
    this.searches = searches;
  }

  /** Writes to an open stream, which it leaves open. */
  @FunctionalInterface
  interface Format {
    ExportWriter open(OutputStream out) throws IOException;
  }

  /** A search that is acceptable, to be written when the answer is. */
  StreamingOutput export(AppSearch wanted, Format format) {
    var search = searches.resolve(wanted);
    return out -> write(search, format, out);
  }

  private void write(AppSearch search, Format format, OutputStream out) throws IOException {
    if (!permits.tryAcquire()) {
      throw new BusyException(
          "%d exports are running already. Try again when one has ended."
              .formatted(MAX_CONCURRENT));
    }
    var writer = new LazyWriter(format, out);
    try {
      QuarkusTransaction.requiringNew()
          .timeout(MAX_SECONDS)
          .run(() -> store.forEach(search, writer::write));
      writer.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      permits.release();
    }
  }

  /** Writes nothing before the first app was found, so that a search that fails is a problem. */
  private static final class LazyWriter {

    private final Format format;
    private final OutputStream out;
    private @Nullable ExportWriter writer;

    LazyWriter(Format format, OutputStream out) {
      this.format = format;
      this.out = out;
    }

    void write(ExportedApp app) {
      try {
        writer().write(app);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void finish() throws IOException {
      writer().finish();
    }

    private ExportWriter writer() throws IOException {
      var open = writer == null ? format.open(out) : writer;
      writer = open;
      return open;
    }
  }
}
