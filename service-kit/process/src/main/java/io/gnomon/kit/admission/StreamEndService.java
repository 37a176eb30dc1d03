package io.gnomon.kit.admission;

import io.gnomon.kit.connection.RequestStream;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Ends the streams of requests over HTTP/2 that are answered before their end, which would be kept.
 * The server closes a connection on which it resets many: that is for those alone that send on, or
 * begin too many.
 */
@ApplicationScoped
class StreamEndService {

  /** What most requests that were refused at once need to end. */
  private static final long LINGER_MILLIS = 1_000;

  /** RFC 9113, 8.1: no more of a request is needed. */
  private static final long NO_ERROR = 0;

  private final AdmissionService admissions;

  StreamEndService(AdmissionService admissions) {
    this.admissions = admissions;
  }

  void answered(RoutingContext rc) {
    if (rc.request().version() != HttpVersion.HTTP_2) {
      return;
    }
    var vertx = rc.vertx();
    var stream = RequestStream.of(rc.request());
    // At the next round, since the end of the answer is written after this.
    vertx.runOnContext(next -> awaitEnd(vertx, stream));
  }

  private void awaitEnd(Vertx vertx, RequestStream stream) {
    if (!stream.mayGoOn()) {
      return;
    }
    admissions
        .linger()
        .ifPresentOrElse(
            lingering ->
                vertx.setTimer(
                    LINGER_MILLIS,
                    late -> {
                      lingering.end();
                      reset(stream);
                    }),
            () -> reset(stream));
  }

  private static void reset(RequestStream stream) {
    if (stream.mayGoOn()) {
      stream.reset(NO_ERROR);
    }
  }
}
