package io.gnomon.kit.admission;

import io.vertx.ext.web.RoutingContext;

/** A body whose request is answered before all of it has come. */
public final class DelayedClose {

  /** What most clients need to read the answer; one that meets a closed connection may lose it. */
  private static final long LINGER_MILLIS = 1_000;

  private DelayedClose() {}

  /**
   * Closes its connection in a moment: the next request would come behind all of the body, and a
   * client that goes on sending would keep it. To be called once the answer, which announces that,
   * was sent; not over HTTP/2, where others share the connection.
   */
  public static void closeConnection(RoutingContext rc) {
    rc.vertx().setTimer(LINGER_MILLIS, late -> rc.request().connection().close());
  }
}
