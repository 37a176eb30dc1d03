package io.gnomon.kit.admission;

import io.gnomon.kit.problem.BusyException;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads bodies whole, on the event loop: no thread waits for those that are on their way. */
@ApplicationScoped
public class BodyReader {

  private final int maxBytes;
  private final long maxArrivalMillis;

  BodyReader(AdmissionConfig config) {
    this.maxBytes = (int) config.maxBodyBytes().asLongValue();
    this.maxArrivalMillis = config.maxArrivalTime().toMillis();
  }

  /**
   * The body as it was sent, held until the request ends. Fails with a {@link ProblemException}
   * where it is too large, too slow or breaks off, with a {@link
   * io.gnomon.kit.problem.BusyException} where there is no room.
   */
  public Future<byte[]> read(RoutingContext rc) {
    var arrival = new BodyArrival(rc, maxBytes);
    var timeout = rc.vertx().setTimer(maxArrivalMillis, expired -> arrival.expire());
    arrival.begin();
    return arrival.body().onComplete(done -> rc.vertx().cancelTimer(timeout));
  }

  /**
   * Closes the connection of a request whose body came too slowly once it is answered, unless
   * others share the connection: a client that slow would keep it. To be called before the answer
   * begins.
   */
  public static void closeAfterAnswer(RoutingContext rc) {
    if (rc.request().version() != HttpVersion.HTTP_2) {
      rc.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      rc.addEndHandler(ended -> rc.request().connection().close());
    }
  }

  /** A body on its way, on one event loop. */
  static final class BodyArrival {

    private final Promise<byte[]> promise = Promise.promise();
    private Buffer bytes = Buffer.buffer();
    private final RoutingContext rc;
    private final int maxBytes;
    private boolean isBroken;

    BodyArrival(RoutingContext rc, int maxBytes) {
      this.rc = rc;
      this.maxBytes = maxBytes;
    }

    void begin() {
      var request = rc.request();
      if (request.isEnded()) {
        promise.complete(new byte[0]);
        return;
      }
      request
          .handler(this::append)
          .endHandler(end -> complete())
          .exceptionHandler(broken -> breakOff());
      if (HttpHeaders.CONTINUE.toString().equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
        // What reads the body after us must not ask for it again.
        request.headers().remove(HttpHeaders.EXPECT);
        rc.response().writeContinue();
      }
      request.resume();
    }

    Future<byte[]> body() {
      return promise.future();
    }

    void expire() {
      // Before: who waits for the body may answer at once.
      closeAfterAnswer(rc);
      fail(StandardProblem.REQUEST_TIMEOUT, "The body did not arrive in time.");
    }

    private void complete() {
      var body = bytes.getBytes();
      // The request, which its handlers keep, must not hold it twice.
      bytes = Buffer.buffer();
      promise.tryComplete(body);
    }

    private void append(Buffer chunk) {
      if (promise.future().isComplete()) {
        return;
      }
      if (bytes.length() + chunk.length() > maxBytes) {
        fail(StandardProblem.TOO_LARGE, "A body has at most " + maxBytes + " bytes.");
        return;
      }
      try {
        AdmittedRequest.holdBody(rc, chunk.length());
        bytes.appendBuffer(chunk);
      } catch (BusyException e) {
        promise.fail(e);
      }
    }

    /**
     * Once, and later: a broken connection notifies all of its streams, and does so again for each
     * answer that it is given.
     */
    private void breakOff() {
      if (!isBroken) {
        isBroken = true;
        rc.vertx()
            .runOnContext(later -> fail(StandardProblem.BAD_REQUEST, "The body ended early."));
      }
    }

    private void fail(StandardProblem type, String detail) {
      promise.tryFail(new ProblemException(type, detail));
    }
  }
}
