package io.gnomon.kit.admission;

import io.quarkus.arc.DefaultBean;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Identifies the caller of a request by what this process verified before: it is asked before
 * anything else looks at the request, and must cost as little as being refused.
 */
@FunctionalInterface
public interface CallerResolver {

  /** Empty where its token was not verified lately. */
  Optional<KnownCaller> resolve(RoutingContext rc);

  /**
   * A caller whose token was verified lately.
   *
   * @param issuer who gave the token
   * @param subject whose it is, of that issuer
   * @param lane what the token allows
   */
  record KnownCaller(String issuer, String subject, CallerClass lane) {}

  /** For a process that verifies nothing. */
  final class CallerResolverProducer {

    @Produces
    @DefaultBean
    @Singleton
    static CallerResolver none() {
      return request -> Optional.empty();
    }
  }
}
