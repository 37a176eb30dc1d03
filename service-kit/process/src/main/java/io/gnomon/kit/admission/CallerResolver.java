package io.gnomon.kit.admission;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Identifies the caller of a request by what this process verified before: it is asked before
 * anything else looks at the request, and must cost as little as being refused.
 */
@FunctionalInterface
public interface CallerResolver {

  /** Empty where its token was not verified lately. */
  Optional<KnownCaller> resolve(RoutingContext rc);
}
