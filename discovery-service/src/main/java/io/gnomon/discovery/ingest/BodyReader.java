package io.gnomon.discovery.ingest;

import io.gnomon.kit.problem.BusyException;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** Reads bodies on the event loop, and limits the memory that all of them take together. */
@ApplicationScoped
class BodyReader {

  private final Vertx vertx;
  private final IngestConfig config;
  private final AtomicLong held = new AtomicLong();

  BodyReader(Vertx vertx, IngestConfig config, MeterRegistry meters) {
    this.vertx = vertx;
    this.config = config;
    meters.gauge("gnomon.ingest.held.bytes", held);
  }

  /**
   * The whole body, as it was sent; to be {@link #release released}. Fails with a {@link
   * ProblemException} where it is too large, too slow or breaks off, with a {@link BusyException}
   * where there is no room.
   */
  Future<Buffer> read(HttpServerRequest request) {
    var reading = new Reading();
    var timeout =
        vertx.setTimer(
            config.maxArrivalTime().toMillis(),
            expired ->
                reading.fail(StandardProblem.BAD_REQUEST, "The body did not arrive in time."));
    request
        .handler(reading::append)
        .endHandler(end -> reading.promise.tryComplete(reading.bytes))
        .exceptionHandler(
            broken -> reading.fail(StandardProblem.BAD_REQUEST, "The body ended early."));
    request.resume();
    return reading.promise.future().onComplete(done -> vertx.cancelTimer(timeout));
  }

  /** Frees the room of a body. */
  void release(Buffer body) {
    held.addAndGet(-body.length());
  }

  /** A body on its way, on one event loop. */
  private final class Reading {

    private final Promise<Buffer> promise = Promise.promise();
    private final Buffer bytes = Buffer.buffer();

    private void append(Buffer chunk) {
      if (promise.future().isComplete()) {
        return;
      }
      held.addAndGet(chunk.length());
      bytes.appendBuffer(chunk);
      if (bytes.length() > config.maxBytes()) {
        fail(
            StandardProblem.TOO_LARGE,
            "A batch has at most " + config.maxBytes() + " bytes, unpacked.");
      } else if (held.get() > config.maxHeldBytes()) {
        fail(new BusyException("Too many batches are waiting; send this one again."));
      }
    }

    private void fail(StandardProblem type, String detail) {
      fail(new ProblemException(type, detail));
    }

    private void fail(RuntimeException why) {
      if (promise.tryFail(why)) {
        release(bytes);
      }
    }
  }
}
