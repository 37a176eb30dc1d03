package io.gnomon.catalog.search.export;

import io.gnomon.catalog.search.AppSearchService;
import io.gnomon.catalog.search.condition.AppSearch;
import io.gnomon.kit.admission.CallerPlaces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Writes all apps that a search finds, row by row from the database's cursor to the client, so that
 * memory does not grow with them.
 */
@ApplicationScoped
class ExportService {

  private static final int MAX_CONCURRENT = 4;
  private static final int MAX_PER_CALLER = 2;

  /** A client may read slowly. */
  private static final int MAX_SECONDS = (int) Duration.ofHours(1).toSeconds();

  private final ExportStore store;
  private final AppSearchService searches;
  private final CallerPlaces places = new CallerPlaces("exports", MAX_CONCURRENT, MAX_PER_CALLER);

  ExportService(ExportStore store, AppSearchService searches) {
    this.store = store;
    this.searches = searches;
  }

  /** Writes to an open stream, which it leaves open. */
  @FunctionalInterface
  interface Format {
    ExportWriter open(OutputStream out) throws IOException;
  }

  /** Who asks for an export, and by which request. */
  record Asked(String caller, RoutingContext request) {}

  /** A search that is acceptable, to be written when the answer is. */
  StreamingOutput export(AppSearch wanted, Format format, Asked asked) {
    var search = searches.resolve(wanted);
    return out -> write(search, new LazyWriter(format, out, asked.request.response()), asked);
  }

  private void write(AppSearch search, LazyWriter writer, Asked asked) throws IOException {
    try (var place = places.take(asked.caller)) {
      // As soon as the caller has gone, who may come again at once. What is left to do until that
      // is noticed here, one statement, is no more than any search.
      asked.request.addEndHandler(ended -> place.close());
      QuarkusTransaction.requiringNew()
          .timeout(MAX_SECONDS)
          .run(() -> store.forEach(search, writer::write));
      writer.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Writes nothing before the first app was found, so that a search that fails is a problem. */
  private static final class LazyWriter {

    private final Format format;
    private final OutputStream out;
    private final HttpServerResponse response;
    private @Nullable ExportWriter writer;

    LazyWriter(Format format, OutputStream out, HttpServerResponse response) {
      this.format = format;
      this.out = out;
      this.response = response;
    }

    void write(ExportedApp app) {
      try {
        requireCaller();
        writer().write(app);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void finish() throws IOException {
      writer().finish();
    }

    /** A stream whose caller has gone takes everything in silence, and all apps would be read. */
    private void requireCaller() throws IOException {
      if (response.closed()) {
        throw new ClosedChannelException();
      }
    }

    private ExportWriter writer() throws IOException {
      var open = writer == null ? format.open(out) : writer;
      writer = open;
      return open;
    }
  }
}
