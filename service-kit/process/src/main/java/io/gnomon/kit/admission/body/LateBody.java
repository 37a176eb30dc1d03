package io.gnomon.kit.admission.body;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** A body that did not arrive in time. */
public final class LateBody {

  private LateBody() {}

  /**
   * Ends its connection once the request is answered, unless others share it: a client that slow
   * would keep it with the rest. To be called before the answer begins.
   */
  public static void endConnection(RoutingContext rc) {
    if (rc.request().version() != HttpVersion.HTTP_2) {
      rc.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      rc.addEndHandler(ended -> rc.request().connection().close());
    }
  }
}
