package io.gnomon.kit.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.admission.CallerSlots;
import io.gnomon.kit.connection.SlowClientGuard;
import io.gnomon.kit.identity.Caller;
import io.gnomon.kit.identity.RevocationRegistry;
import io.gnomon.kit.request.ExportFormat;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers exports: row by row from the database's cursor to the client, so that memory does not
 * grow with them.
 */
@ApplicationScoped
public class ExportService {

  private static final int MAX_CONCURRENT = 4;
  private static final int MAX_PER_CALLER = 2;

  /** A client may read slowly. */
  private static final int MAX_SECONDS = (int) Duration.ofHours(1).toSeconds();

  private final SecurityIdentity caller;
  private final CurrentVertxRequest requests;
  private final HttpHeaders headers;
  private final RevocationRegistry revocations;
  private final ExportTimeZone timeZone;
  private final ObjectMapper json;
  private final CallerSlots places = new CallerSlots("exports", MAX_CONCURRENT, MAX_PER_CALLER);

  ExportService(
      SecurityIdentity caller,
      CurrentVertxRequest requests,
      HttpHeaders headers,
      RevocationRegistry revocations,
      ExportTimeZone timeZone,
      ObjectMapper json) {
    this.caller = caller;
    this.requests = requests;
    this.headers = headers;
    this.revocations = revocations;
    this.timeZone = timeZone;
    this.json = json;
  }

  /** The caller of an export, and the request. */
  private record Asked(String name, Caller caller, RoutingContext request) {}

  /** Answers the running request, for the file of a list, in the form that it accepts. */
  public <T> Response answer(ExportForm<T> form, ExportSource<T> source) {
    return answer(form, ExportFormat.ofFile(headers.getAcceptableMediaTypes()), source);
  }

  /** Answers the running request with a file. */
  public <T> Response answer(ExportForm<T> form, ExportFormat format, ExportSource<T> source) {
    var zone = timeZone.timeZone();
    var asked =
        new Asked(caller.getPrincipal().getName(), Caller.of(caller), requests.getCurrent());
    BooleanSupplier revoked = () -> revocations.isRevoked(asked.caller);
    StreamingOutput body =
        out ->
            write(
                source,
                new RunningExport<T>(
                    () -> open(format, form, zone, out), asked.request.request(), revoked),
                asked);
    return Response.ok(body)
        .type(format.contentType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.%s\"".formatted(form.fileName(), format.ending()))
        .build();
  }

  private <T> ExportWriter<T> open(
      ExportFormat format, ExportForm<T> form, ZoneId zone, OutputStream out) throws IOException {
    return switch (format) {
      case CSV -> new CsvExport<>(out, form, zone);
      case JSON -> JsonExport.document(out, json);
      case NDJSON -> JsonExport.lines(out, json);
    };
  }

  private <T> void write(ExportSource<T> source, RunningExport<T> export, Asked asked)
      throws IOException {
    try (var place = places.take(asked.name)) {
      // As soon as the caller has gone, who may come again at once. What is left to do until that
      // is noticed here, one statement, is no more than any search.
      asked.request.addEndHandler(
          ended -> {
            place.close();
            export.end();
          });
      QuarkusTransaction.requiringNew()
          .timeout(MAX_SECONDS)
          .run(() -> source.forEach(export::write));
      export.finish();
    } catch (UncheckedIOException e) {
      export.cut();
      throw e.getCause();
    } catch (RuntimeException e) {
      export.cut();
      throw e;
    }
  }

  /**
   * An export on its way to a client. Writes nothing before the first thing was read, so that a
   * query that fails is a problem; sends that at once.
   */
  static final class RunningExport<T> {

    private final WriterOpener<T> opener;
    private final HttpServerRequest request;
    private final BooleanSupplier revoked;
    private @Nullable ExportWriter<T> writer;
    private volatile boolean callerGone;

    /** Begins the file. */
    @FunctionalInterface
    interface WriterOpener<T> {
      ExportWriter<T> open() throws IOException;
    }

    /**
     * Nothing is written yet.
     *
     * @param revoked whether the caller's token is not good any more, asked for each thing
     */
    RunningExport(WriterOpener<T> opener, HttpServerRequest request, BooleanSupplier revoked) {
      this.opener = opener;
      this.request = request;
      this.revoked = revoked;
    }

    void write(T thing) {
      try {
        requireCaller();
        boolean first = writer == null;
        var open = open();
        open.write(thing);
        if (first) {
          open.flush();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void finish() throws IOException {
      open().finish();
    }

    /** The caller has gone; the rest is not needed. On any thread. */
    void end() {
      callerGone = true;
    }

    /**
     * Ends the connection, or the stream of HTTP/2, where something was sent: an answer that ends
     * as others do would look whole.
     */
    void cut() {
      if (writer != null) {
        SlowClientGuard.breakOff(request);
      }
    }

    /** A stream whose caller has gone takes everything in silence, and all rows would be read. */
    private void requireCaller() throws IOException {
      if (callerGone) {
        throw new ClosedChannelException();
      }
      if (revoked.getAsBoolean()) {
        throw new AuthenticationFailedException("revoked");
      }
    }

    private ExportWriter<T> open() throws IOException {
      var open = writer == null ? opener.open() : writer;
      writer = open;
      return open;
    }
  }
}
