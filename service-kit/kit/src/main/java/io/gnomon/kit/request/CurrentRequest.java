package io.gnomon.kit.request;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** The request to a resource that the present thread works for. */
public final class CurrentRequest {

  private CurrentRequest() {}

  /** Empty where the thread works for none. */
  public static Optional<RoutingContext> find() {
    return Optional.ofNullable(CurrentRequestManager.get())
        .map(work -> work.unwrap(RoutingContext.class));
  }
}
