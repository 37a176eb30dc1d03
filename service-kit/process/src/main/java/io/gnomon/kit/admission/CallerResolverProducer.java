package io.gnomon.kit.admission;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** For a process that verifies nothing. */
final class CallerResolverProducer {

  private CallerResolverProducer() {}

  @Produces
  @DefaultBean
  @Singleton
  static CallerResolver none() {
    return request -> Optional.empty();
  }
}
