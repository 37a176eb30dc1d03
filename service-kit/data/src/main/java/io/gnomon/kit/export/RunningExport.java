package io.gnomon.kit.export;

import io.gnomon.kit.reader.Answer;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An export on its way to a client. Writes nothing before the first thing was read, so that a query
 * that fails is a problem; sends that at once.
 */
final class RunningExport<T> {

  private final ExportFormat format;
  private final ExportForm<T> form;
  private final OutputStream out;
  private final HttpServerRequest request;
  private final BooleanSupplier revoked;
  private @Nullable ExportWriter<T> writer;
  private volatile boolean callerGone;

  /**
   * Nothing is written yet.
   *
   * @param revoked whether the caller's token is not good any more, asked for each thing
   */
  RunningExport(
      ExportFormat format,
      ExportForm<T> form,
      OutputStream out,
      HttpServerRequest request,
      BooleanSupplier revoked) {
    this.format = format;
    this.form = form;
    this.out = out;
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
   * Ends the connection, or the stream of HTTP/2, where something was sent: an answer that ends as
   * others do would look whole.
   */
  void cut() {
    if (writer != null) {
      Answer.breakOff(request);
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
    var open = writer == null ? ExportWriter.open(format, form, out) : writer;
    writer = open;
    return open;
  }
}
