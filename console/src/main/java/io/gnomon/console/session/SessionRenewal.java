package io.gnomon.console.session;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;

/** What goes on with a session whose token has expired. */
public interface SessionRenewal {

  /** Whether the request brings what renews its session. */
  boolean isPossible(HttpServerRequest request);

  /** Whether it still would. */
  boolean isOpen(RoutingContext context);

  /**
   * The session with a new token, whose cookies the answer gets; empty where its issuer gives no
   * other; fails where that cannot be found out. The request is paused from then on.
   */
  Future<Optional<Session>> renew(RoutingContext context);

  /** For how long after it has begun, or was renewed, a session can be renewed. */
  Duration life();

  /** Ends the session, so that it is not renewed any more; blocks. */
  void end(RoutingContext context);
}
