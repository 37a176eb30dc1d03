package io.gnomon.kit.admission.body;

import io.gnomon.kit.admission.AdmissionConfig;
import io.gnomon.kit.problem.ProblemException;
import io.vertx.core.Future;
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
}
